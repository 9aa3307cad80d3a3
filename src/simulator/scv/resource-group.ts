import { z } from "zod";
import { date, extra, flag, orDefault, orNull, text, texts, timeOfDay } from "./fields";

const start = { startDate: date, at: timeOfDay };
const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

export const scheduleKinds = ["hourly", "daily", "weekly", "monthly"] as const;

/** Exactly one of its kinds. */
const backupSchedule = z
  .object({
    hourly: z.object({ everyHours: z.int().min(1).max(23), ...start }).nullish(),
    daily: z.object({ everyDays: z.int().min(1).max(31), ...start }).nullish(),
    weekly: z.object({ daysOfWeek: z.array(z.enum(days)).min(1), ...start }).nullish(),
    monthly: z
      .object({
        months: z.array(z.int().min(1).max(12)).min(1),
        daysOfMonth: z.array(z.int().min(1).max(31)).min(1),
        ...start,
      })
      .nullish(),
  })
  .refine(
    (schedule) => scheduleKinds.filter((kind) => schedule[kind]).length === 1,
    "expected exactly one of hourly, daily, weekly, monthly",
  );

export const nameTokens = ["$ResourceGroup", "$Policy", "$HostName", "$ScheduleType", "$CustomText"] as const;

export const resourceGroupSchema = z.object({
  id: z.int(),
  name: z.string().min(1),
  description: text,
  entities: z.array(z.string()).min(1, "expected at least one entity"),
  policies: z
    .array(z.object({ id: z.int(), schedule: orNull(backupSchedule) }))
    .nullish()
    .transform((policies) => policies ?? []),
  spanningDatastores: orNull(
    z.object({ spanningType: z.enum(["EXCLUDE_ALL", "INCLUDE_ALL", "MANUAL"]), datastores: texts }),
  ),
  notification: orDefault(z.enum(["NEVER", "ERROR", "ERROR_OR_WARNING", "ALWAYS"]), "NEVER"),
  email: orNull(z.object({ from: text, to: texts, subject: text })),
  snapshotName: orNull(
    z.object({
      recent: flag,
      format: z
        .array(z.enum(nameTokens))
        .nullish()
        .transform((format) => format ?? []),
      customText: text,
    }),
  ),
  secondaryProtection: orNull(
    z.object({
      replicationPolicy: z.string().min(1),
      consistencyGroupSuffix: text,
      destinations: z
        .array(z.object({ source: z.string().min(1), cluster: text, svm: text }))
        .nullish()
        .transform((destinations) => destinations ?? []),
    }),
  ),
  status: orDefault(z.enum(["PRODUCTION", "UNDER_MAINTENANCE"]), "PRODUCTION"),
  /** Epoch milliseconds. */
  lastRun: orNull(z.int()),
  lastRunStatus: text,
  extra,
});

export type ResourceGroup = z.output<typeof resourceGroupSchema>;
