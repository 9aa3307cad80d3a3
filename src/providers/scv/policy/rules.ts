import type { Rule } from "../../../provider/definition";
import { nameRules } from "../name-rules";
import { policySchema } from "./schema";

const attributes = policySchema.partial();

export const policyRules: readonly Rule[] = [
  ...nameRules,
  {
    code: "snapvault-retention",
    reads: ["retention", "update_snapvault"],
    check: (given) => {
      const retention = attributes.shape.retention.safeParse(given["retention"]).data;
      return given["update_snapvault"] === true && retention?.type === "COUNT" && retention.value === 1
        ? {
            severity: "warning",
            summary: "With SnapVault, keep at least 2 backups",
            detail:
              "The one snapshot is still in use by the SnapVault update when the appliance wants to delete it, and the retention step can fail. Set retention.value to 2 or more.",
            path: ["retention", "value"],
          }
        : undefined;
    },
  },
  {
    code: "locking-beyond-retention",
    reads: ["retention", "primary_locking_period"],
    check: (given) => {
      const retention = attributes.shape.retention.safeParse(given["retention"]).data;
      const locking = attributes.shape.primary_locking_period.safeParse(given["primary_locking_period"]).data;
      if (retention?.type !== "DAYS" || locking === undefined) return undefined;
      const days = locking.value * { DAYS: 1, MONTHS: 30, YEARS: 365 }[locking.unit];
      return days > retention.value
        ? {
            severity: "warning",
            summary: "Snapshots are locked for longer than they are kept",
            detail: `A snapshot locked for ${locking.value} ${locking.unit.toLowerCase()} cannot be deleted after ${retention.value} days: more snapshots stay than the retention says.`,
            path: ["primary_locking_period"],
          }
        : undefined;
    },
  },
];
