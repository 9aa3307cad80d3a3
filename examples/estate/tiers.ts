import { DayOfWeek, Retention, Schedule } from "cdktf-scv";

/** How well something is protected. The tags in vCenter have the same names. */
export type Tier = "gold" | "silver" | "bronze";

export interface TierPolicy {
  readonly tier: Tier;
  readonly schedule: Schedule;
  readonly retention: Retention;
  readonly updateSnapMirror?: boolean;
  readonly updateSnapVault?: boolean;
}

/** Each line becomes a policy, and is attached to each group of its tier. */
export const tierPolicies = {
  "gold-hourly": {
    tier: "gold",
    schedule: Schedule.hourly({ everyHours: 4, at: "00:15" }),
    retention: Retention.days(3),
  },
  "gold-daily": {
    tier: "gold",
    schedule: Schedule.daily({ at: "01:00" }),
    retention: Retention.days(30),
    updateSnapMirror: true,
  },
  "gold-monthly": {
    tier: "gold",
    schedule: Schedule.monthly({ daysOfMonth: [1], at: "05:00" }),
    retention: Retention.backups(24),
    updateSnapVault: true,
  },
  "silver-daily": {
    tier: "silver",
    schedule: Schedule.daily({ at: "02:00" }),
    retention: Retention.days(14),
    updateSnapMirror: true,
  },
  "silver-weekly": {
    tier: "silver",
    schedule: Schedule.weekly({ daysOfWeek: [DayOfWeek.SUNDAY], at: "04:00" }),
    retention: Retention.backups(12),
  },
  "bronze-daily": {
    tier: "bronze",
    schedule: Schedule.daily({ at: "03:00" }),
    retention: Retention.days(7),
  },
} as const satisfies Readonly<Record<string, TierPolicy>>;

export type TierPolicyName = keyof typeof tierPolicies;
