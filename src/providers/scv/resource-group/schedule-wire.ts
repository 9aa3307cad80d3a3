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
export function writeBackupSchedule(
  { hourly, daily, weekly, monthly }: BackupSchedule,
  found?: JsonObject,
): JsonObject {
  if (hourly) return one("hourly", { everyHours: hourly.every_hours ?? 1, ...writeStart(hourly) }, found);
  if (daily) return one("daily", { everyDays: daily.every_days ?? 1, ...writeStart(daily) }, found);
  if (weekly) return one("weekly", { daysOfWeek: weekly.days_of_week, ...writeStart(weekly) }, found);
  if (!monthly) return {};
  return one("monthly", { months: monthly.months, daysOfMonth: monthly.days_of_month, ...writeStart(monthly) }, found);
}

function writeStart({ start_date, at }: { start_date?: string | undefined; at: string }): JsonObject {
  return { ...(start_date !== undefined && { startDate: start_date }), at };
}

function one(kind: string, ours: JsonObject, found: JsonObject | undefined): JsonObject {
  const before = found?.[kind];
  return { [kind]: isJsonObject(before) ? { ...before, ...ours } : ours };
}
