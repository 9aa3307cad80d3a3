import { openSession, type Session } from "../testing/session";
import { isQuartz } from "./cron";

let session: Session;
beforeEach(async () => {
  session = await openSession();
});
afterEach(() => session.stop());

test("the five built-in schedules are there from the start", async () => {
  const list = await session.call("GET", "/4.1/schedules");
  expect([0, 1, 2, 3, 4].map((i) => list.at("scheduleResponseList", i, "name"))).toEqual([
    "Schedule-DatabaseDump",
    "Schedule-PurgeBackups",
    "Schedule-AsupDataCollection",
    "Schedule-ComputeStorageSaving",
    "Schedule-PurgeJobs",
  ]);
  expect(list.at("scheduleResponseList", 3, "cronExpression")).toBe("0 8 1 * * ?");
});

test("a new cron expression reads back", async () => {
  const schedule = { name: "Schedule-PurgeJobs", cronExpression: "0 0/15 * ? * MON-FRI 2026" };
  expect((await session.call("PUT", "/4.1/schedules", schedule)).status).toBe(200);
  const list = await session.call("GET", "/4.1/schedules");
  expect(list.at("scheduleResponseList", 4)).toEqual({ ...schedule, uri: null });
});

test("a schedule that is not there is a 404, an expression that is none a 400", async () => {
  const cronExpression = "0 0 1 * * ?";
  expect((await session.call("PUT", "/4.1/schedules", { name: "Schedule-Mine", cronExpression })).status).toBe(404);
  const unix = { name: "Schedule-PurgeJobs", cronExpression: "0 1 * * *" };
  expect((await session.call("PUT", "/4.1/schedules", unix)).status).toBe(400);
  expect((await session.call("PUT", "/4.1/schedules", { name: "Schedule-PurgeJobs" })).status).toBe(400);
});

test.each([
  "0 39 0 * * ?",
  "0 0/5 14,18 * * ?",
  "0 15 10 ? * 6L",
  "0 15 10 ? * FRI#3",
  "0 15 10 L-2 * ? 2026-2028",
  "0 15 10 LW JAN,JUL ?",
  "0 15 10 15W * ?",
])("%s is Quartz", (expression) => {
  expect(isQuartz(expression)).toBe(true);
});

test.each([
  "39 0 * * *",
  "0 39 0 * * *",
  "0 39 0 ? * ?",
  "60 0 0 * * ?",
  "0 0 24 * * ?",
  "0 0 0 32 * ?",
  "0 0 0 ? * 8",
  "0 0 0 ? * FRI#6",
  "0 0/0 0 * * ?",
  "? 0 0 * * ?",
  "0 0 0 * * ? 26",
  "0 1-2-3 0 * * ?",
])("%s is not Quartz", (expression) => {
  expect(isQuartz(expression)).toBe(false);
});
