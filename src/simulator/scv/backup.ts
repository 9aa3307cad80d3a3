import { z } from "zod";
import { extra, flag, orNull, text } from "./fields";

export const backupSchema = z.object({
  id: z.int(),
  name: z.string().min(1),
  status: z
    .string()
    .nullish()
    .transform((status) => status ?? "COMPLETED"),
  policyId: orNull(z.int()),
  policyName: text,
  resourceGroupId: z.int(),
  resourceGroupName: text,
  /** MM/dd/yyyy hh:mm:ss AM|PM. */
  startTime: z.string(),
  endTime: orNull(z.string()),
  locations: z
    .array(z.enum(["PRIMARY", "SECONDARY"]))
    .nullish()
    .transform((locations) => locations ?? ["PRIMARY" as const]),
  mounted: flag,
  partial: flag,
  vmwareSnapshot: flag,
  primaryLockExpiration: orNull(z.string()),
  secondaryLockExpiration: orNull(z.string()),
  /** What it holds; absent: the entities of its group. Never on the wire. */
  entities: z.array(z.string()).optional(),
  extra,
});

export type Backup = z.output<typeof backupSchema>;
