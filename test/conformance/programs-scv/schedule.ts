import { apply, command, destroy, having, plan } from "../program";
import { estate } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const one = (cron_expression: string, name = "Schedule-PurgeJobs") =>
  estate({ scv_schedule: { purge: { name, cron_expression } } });

export const schedulePrograms: readonly ScvProgram[] = [
  {
    name: "schedule-lives",
    rule: "A schedule of the appliance is adopted, changed, and put back.",
    steps: [apply(one("0 0 4 * * ?")), plan(), apply(one("0 0 5 * * ?")), destroy()],
  },
  {
    name: "schedule-of-another-name",
    rule: "Another name puts the one back and adopts the other.",
    steps: [apply(one("0 0 4 * * ?")), apply(one("0 0 4 * * ?", "Schedule-PurgeBackups")), plan()],
  },
  {
    name: "schedule-drifts-and-is-imported",
    rule: "By hand it drifts; imported, it remembers what it found.",
    steps: [
      apply(one("0 0 4 * * ?")),
      having(changed({ schedules: [{ name: "Schedule-PurgeJobs", cronExpression: "0 0 9 * * ?" }] }), plan()),
      apply(),
      command("state", "rm", "scv_schedule.purge"),
      command("import", "-input=false", "scv_schedule.purge", "Schedule-PurgeJobs"),
      apply(one("0 0 6 * * ?")),
      destroy(),
    ],
  },
];
