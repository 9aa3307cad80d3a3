import { z } from "zod";
import { attribute } from "../../../provider/attribute";

export const frequencies = ["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "ON_DEMAND"] as const;

/** ONTAP keeps no more snapshots of a volume; with more, the backup fails. */
export const greatestRetention = 1018;

const lockingPeriod = z.object({
  value: attribute(z.int().min(1), "How many units."),
  unit: attribute(z.enum(["DAYS", "MONTHS", "YEARS"]), "`DAYS`, `MONTHS` or `YEARS`."),
});

export const policySchema = z.object({
  id: attribute(z.string(), "The appliance's id (policyId).", { computed: true }),
  name: attribute(
    z.string().min(1),
    "Name, unique on the appliance. Without special characters; without spaces from release 6.0.",
  ),
  description: attribute(z.string().optional(), "Free text.", { serverDefault: "" }),
  vcenter_server: attribute(z.string().optional(), "The vCenter that the policy belongs to, in linked mode.", {
    computed: true,
  }),
  frequency: attribute(
    z.enum(frequencies),
    "`HOURLY`, `DAILY`, `WEEKLY`, `MONTHLY` or `ON_DEMAND`. When exactly is the resource group's matter. It cannot be changed while a group uses the policy.",
  ),
  retention: attribute(
    z.object({
      type: attribute(z.enum(["DAYS", "COUNT"]), "`DAYS` to keep, or `COUNT` of backups to keep."),
      value: attribute(
        z
          .int()
          .min(1)
          .max(
            greatestRetention,
            `is more than ${greatestRetention}: ONTAP keeps no more snapshots and the backup would fail`,
          ),
        `Days or backups, 1 to ${greatestRetention}. **Lowering it deletes the surplus snapshots at the next backup.**`,
      ),
    }),
    "How long backups are kept.",
  ),
  primary_locking_period: attribute(
    lockingPeriod.optional(),
    "How long a snapshot on primary storage cannot be deleted. From release 5.0, ONTAP 9.12.1 (NFS) or 9.13.1 (SAN).",
  ),
  secondary_locking_period: attribute(
    lockingPeriod.optional(),
    "How long a snapshot on secondary storage cannot be deleted. From release 6.1.",
  ),
  update_snapmirror: attribute(z.boolean().optional(), "Update SnapMirror after the backup.", { serverDefault: false }),
  update_snapvault: attribute(
    z.boolean().optional(),
    "Update SnapVault after the backup. For a mirror-vault relationship choose this one alone.",
    { serverDefault: false },
  ),
  vm_consistent: attribute(
    z.boolean().optional(),
    "Quiesce the virtual machines through VMware tools for the snapshot; without it backups are crash-consistent.",
    { serverDefault: false },
  ),
  include_independent_disks: attribute(z.boolean().optional(), "Include datastores that hold independent disks.", {
    serverDefault: false,
  }),
  snapshot_label: attribute(
    z.string().max(31, "is longer than the 31 characters that ONTAP allows").optional(),
    "Label by which the SnapMirror policy selects the snapshots, up to 31 characters.",
    { serverDefault: "" },
  ),
  scripts: attribute(
    z
      .array(
        z
          .string()
          .min(1)
          .regex(/^[^;]*$/, "must not hold a semicolon"),
      )
      .optional(),
    "Paths of scripts (Perl or bash) on the appliance, run before and after the backup in this order. No semicolon.",
    { serverDefault: [] },
  ),
});

export type Policy = z.output<typeof policySchema>;
export type LockingPeriod = z.output<typeof lockingPeriod>;
