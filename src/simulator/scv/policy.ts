import { z } from "zod";
import { extra, flag, orNull, text } from "./fields";

const lockingPeriod = z.object({ value: z.int().min(1), unit: z.enum(["DAYS", "MONTHS", "YEARS"]) });

export const policySchema = z.object({
  id: z.int(),
  name: z.string().min(1),
  description: text,
  vCenterServer: text,
  frequency: z.enum(["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "ON_DEMAND"]),
  retentionType: z.enum(["DAYS", "COUNT"]),
  retentionValue: z.int().min(1),
  primaryLockingPeriod: orNull(lockingPeriod),
  secondaryLockingPeriod: orNull(lockingPeriod),
  updateSnapMirror: flag,
  updateSnapVault: flag,
  snapshotLabel: z
    .string()
    .max(31, "expected 31 characters at most")
    .nullish()
    .transform((label) => label ?? ""),
  vmConsistent: flag,
  includeIndependentDisks: flag,
  scripts: z
    .array(z.string().refine((path) => !path.includes(";"), "a script path must not hold ';'"))
    .nullish()
    .transform((value) => value ?? []),
  extra,
});

export type Policy = z.output<typeof policySchema>;
