import { DayOfWeek, Schedule } from ".";

test("an hourly schedule runs each hour unless told otherwise", () => {
  expect(Schedule.hourly({ at: "00:15" }).attributes).toEqual({
    hourly: { everyHours: 1, startDate: "2024-01-01", at: "00:15" },
  });
  expect(Schedule.hourly({ at: "00:15", everyHours: 4 }).attributes.hourly?.everyHours).toBe(4);
});

test("a daily schedule runs each day unless told otherwise", () => {
  expect(Schedule.daily({ at: "01:30" }).attributes).toEqual({
    daily: { everyDays: 1, startDate: "2024-01-01", at: "01:30" },
  });
});

test("a weekly schedule runs on the days that it names", () => {
  const schedule = Schedule.weekly({ daysOfWeek: [DayOfWeek.SUNDAY], at: "03:00", startDate: "2026-02-01" });
  expect(schedule.attributes).toEqual({ weekly: { daysOfWeek: ["SUNDAY"], startDate: "2026-02-01", at: "03:00" } });
});

test("a monthly schedule runs in each month unless told otherwise", () => {
  expect(Schedule.monthly({ daysOfMonth: [1, 15], at: "04:00" }).attributes).toEqual({
    monthly: {
      daysOfMonth: [1, 15],
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      startDate: "2024-01-01",
      at: "04:00",
    },
  });
  expect(Schedule.monthly({ daysOfMonth: [1], months: [3], at: "04:00" }).attributes.monthly?.months).toEqual([3]);
});

test("a schedule says for which frequency it is", () => {
  expect(Schedule.hourly({ at: "00:15" }).frequency).toBe("HOURLY");
  expect(Schedule.daily({ at: "00:15" }).frequency).toBe("DAILY");
  expect(Schedule.weekly({ at: "00:15", daysOfWeek: [] }).frequency).toBe("WEEKLY");
  expect(Schedule.monthly({ at: "00:15", daysOfMonth: [] }).frequency).toBe("MONTHLY");
});
