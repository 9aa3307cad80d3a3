import { z } from "zod";
import { attribute } from "../../../provider/attribute";

export const daysOfWeek = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

const startDate = attribute(
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "is not a date such as 2026-01-31")
    .optional(),
  "First day, `yyyy-MM-dd`; left out, the day (in UTC) on which the schedule is first sent.",
  { computed: true },
);

const at = attribute(
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time of day such as 01:30"),
  "Time of day, `HH:mm`, in the appliance's time zone.",
);

/** When a policy of a resource group runs: exactly one of the four, of the policy's frequency. */
export const backupScheduleSchema = z.object({
  hourly: attribute(
    z
      .object({
        every_hours: attribute(z.int().min(1).max(23).optional(), "Every so many hours.", { serverDefault: 1 }),
        start_date: startDate,
        at,
      })
      .optional(),
    "For a policy of frequency `HOURLY`.",
  ),
  daily: attribute(
    z
      .object({
        every_days: attribute(
          z.int().min(1).max(31).optional(),
          "Every so many days, counted from the first day of each month.",
          { serverDefault: 1 },
        ),
        start_date: startDate,
        at,
      })
      .optional(),
    "For a policy of frequency `DAILY`.",
  ),
  weekly: attribute(
    z
      .object({
        days_of_week: attribute(z.array(z.enum(daysOfWeek)).min(1), "`MONDAY` to `SUNDAY`.", { orderless: true }),
        start_date: startDate,
        at,
      })
      .optional(),
    "For a policy of frequency `WEEKLY`.",
  ),
  monthly: attribute(
    z
      .object({
        months: attribute(z.array(z.int().min(1).max(12)).min(1), "Months, 1 to 12.", { orderless: true }),
        days_of_month: attribute(z.array(z.int().min(1).max(31)).min(1), "Days of the month, 1 to 31.", {
          orderless: true,
        }),
        start_date: startDate,
        at,
      })
      .optional(),
    "For a policy of frequency `MONTHLY`.",
  ),
});

export type BackupSchedule = z.output<typeof backupScheduleSchema>;
