import { isJsonObject, type JsonObject } from "../../../language/json";
import { choiceOf, readList, readName, readObject, readText, readWhole } from "../wire/read-wire";
import { daysOfWeek, type BackupSchedule } from "./schedule-schema";

/** Undefined where the policy has none. */
export function readBackupSchedule(wire: JsonObject): BackupSchedule | undefined {
  const hourly = readObject(wire, "hourly");
  const daily = readObject(wire, "daily");
  const weekly = readObject(wire, "weekly");
  const monthly = readObject(wire, "monthly");
  if (hourly) return { hourly: { every_hours: readWhole(hourly, "everyHours", 1), ...readStart(hourly) } };
  if (daily) return { daily: { every_days: readWhole(daily, "everyDays", 1), ...readStart(daily) } };
  if (weekly) {
    const days = readList(weekly, "daysOfWeek").map((day) => choiceOf(day, daysOfWeek, "daysOfWeek"));
    return { weekly: { days_of_week: days, ...readStart(weekly) } };
  }
  if (!monthly) return undefined;
  const months = readWholes(monthly, "months");
  return { monthly: { months, days_of_month: readWholes(monthly, "daysOfMonth"), ...readStart(monthly) } };
}

function readWholes(wire: JsonObject, key: string): number[] {
  return readList(wire, key).map((item) => readWhole({ [key]: item }, key));
}

function readStart(wire: JsonObject): { start_date?: string; at: string } {
  const startDate = readText(wire, "startDate");
  return { ...(startDate !== "" && { start_date: startDate }), at: readName(wire, "at") };
}

/** Of one kind alone; `found` lends what we do not know of it. */
export function writeBackupSchedule(schedule: BackupSchedule, today: string, found?: JsonObject): JsonObject {
  const { hourly, daily, weekly, monthly } = schedule;
  const start = { startDate: (hourly ?? daily ?? weekly ?? monthly)?.start_date ?? today };
  if (hourly) return one("hourly", { everyHours: hourly.every_hours ?? 1, ...start, at: hourly.at }, found);
  if (daily) return one("daily", { everyDays: daily.every_days ?? 1, ...start, at: daily.at }, found);
  if (weekly) return one("weekly", { daysOfWeek: weekly.days_of_week, ...start, at: weekly.at }, found);
  if (!monthly) return {};
  const { months, days_of_month: daysOfMonth, at } = monthly;
  return one("monthly", { months, daysOfMonth, ...start, at }, found);
}

function one(kind: string, ours: JsonObject, found: JsonObject | undefined): JsonObject {
  const before = found?.[kind];
  return { [kind]: isJsonObject(before) ? { ...before, ...ours } : ours };
}
