import type { Policy } from "../src/providers/scv/policy/schema";

/** How often a policy is meant to run. When exactly is said by the schedule in each resource group. */
export type Frequency = Policy["frequency"];

export const Frequency = {
  HOURLY: "HOURLY",
  DAILY: "DAILY",
  WEEKLY: "WEEKLY",
  MONTHLY: "MONTHLY",
  /** Only when somebody asks for a backup: takes no schedule. */
  ON_DEMAND: "ON_DEMAND",
} as const satisfies { readonly [Name in Frequency]: Name };
