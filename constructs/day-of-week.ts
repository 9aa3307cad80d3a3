import type { daysOfWeek } from "../src/providers/scv/resource-group/schedule-schema";

/** A day on which a weekly schedule runs. */
export type DayOfWeek = (typeof daysOfWeek)[number];

export const DayOfWeek = {
  MONDAY: "MONDAY",
  TUESDAY: "TUESDAY",
  WEDNESDAY: "WEDNESDAY",
  THURSDAY: "THURSDAY",
  FRIDAY: "FRIDAY",
  SATURDAY: "SATURDAY",
  SUNDAY: "SUNDAY",
} as const satisfies { readonly [Name in DayOfWeek]: Name };
