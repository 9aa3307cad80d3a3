import { builtInSchedules } from "../src/providers/scv/schedule/schema";
import { BuiltInSchedule, BuiltInScheduleName } from ".";
import { synthScope } from "./testing/synth-scope";

function purge(cron: string) {
  const name = BuiltInScheduleName.PURGE_BACKUPS;
  const text = synthScope((stack) => new BuiltInSchedule(stack, "purge", { name, cron }));
  return JSON.parse(text).resource.scv_schedule.purge;
}

test("a built-in schedule is its name and a cron expression", () => {
  expect(purge("0 0 3 * * ?")).toEqual({ name: "Schedule-PurgeBackups", cron_expression: "0 0 3 * * ?" });
});

test("every documented name has a constant", () => {
  expect(Object.values(BuiltInScheduleName)).toEqual([...builtInSchedules]);
});

test("an expression that Quartz cannot read is refused", () => {
  expect(() => purge("0 3 * * *")).toThrow("purge: cron: Not a Quartz cron expression.");
  expect(() => purge("0 0 25 * * ?")).toThrow("purge: cron: Not a Quartz cron expression.");
});

test("built-in schedules are looked up", () => {
  const { data } = JSON.parse(
    synthScope((stack) => {
      BuiltInSchedule.named(stack, "dump", { name: BuiltInScheduleName.DATABASE_DUMP });
      BuiltInSchedule.all(stack, "all");
    }),
  );
  expect(data).toEqual({ scv_schedule: { dump: { name: "Schedule-DatabaseDump" } }, scv_schedules: { all: {} } });
});
