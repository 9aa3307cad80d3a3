import type { Rule } from "../../../provider/definition";
import { nameRules } from "../name-rules";
import { backupScheduleSchema } from "./schedule-schema";
import { resourceGroupSchema } from "./schema";

const shape = resourceGroupSchema.shape;
const kinds = backupScheduleSchema.keyof().options;

export const resourceGroupRules: readonly Rule[] = [
  ...nameRules,
  {
    code: "one-schedule",
    reads: ["policy"],
    check: (given) => {
      const blocks = shape.policy.safeParse(given["policy"]).data ?? [];
      const at = blocks.findIndex(
        ({ schedule }) => schedule !== undefined && kinds.filter((kind) => schedule[kind] !== undefined).length !== 1,
      );
      return at < 0
        ? undefined
        : {
            summary: "A schedule is exactly one of hourly, daily, weekly and monthly",
            detail: "Keep the one of the policy's frequency. For a policy ON_DEMAND leave the schedule out.",
            path: ["policy", at, "schedule"],
          };
    },
  },
  {
    code: "policy-twice",
    reads: ["policy"],
    check: (given) => {
      const ids = (shape.policy.safeParse(given["policy"]).data ?? []).map(({ policy_id }) => policy_id);
      const at = ids.findIndex((id, i) => ids.indexOf(id) !== i);
      return at < 0
        ? undefined
        : {
            summary: "A policy is attached to the group twice",
            detail: `Policy ${ids[at] ?? ""} has two blocks. A policy has one schedule in a group: remove one block.`,
            path: ["policy", at, "policy_id"],
          };
    },
  },
  {
    code: "spanning-datastores",
    reads: ["spanning"],
    check: (given) => {
      const spanning = shape.spanning.safeParse(given["spanning"]).data;
      if (spanning === undefined) return undefined;
      const listed = (spanning.datastores ?? []).length > 0;
      if (spanning.type === "MANUAL" && !listed) {
        return {
          summary: "Spanning MANUAL needs the datastores",
          detail: "List the ids of the datastores to include, or choose EXCLUDE_ALL or INCLUDE_ALL.",
          path: ["spanning", "datastores"],
        };
      }
      return spanning.type !== "MANUAL" && listed
        ? {
            summary: `Spanning ${spanning.type} takes no datastores`,
            detail: "Only MANUAL reads the list: remove it, or choose MANUAL.",
            path: ["spanning", "datastores"],
          }
        : undefined;
    },
  },
  {
    code: "email-missing",
    reads: ["notification", "email"],
    check: ({ notification, email }) =>
      typeof notification === "string" && notification !== "NEVER" && (email === undefined || email === null)
        ? {
            // no source says that the server asks for it
            severity: "warning",
            summary: `Notification ${notification} has nobody to send e-mail to`,
            detail: "Add email with from and to, or set notification to NEVER.",
            path: ["email"],
          }
        : undefined,
  },
  {
    code: "custom-text-unused",
    reads: ["snapshot_name"],
    check: (given) => {
      const naming = shape.snapshot_name.safeParse(given["snapshot_name"]).data;
      const wanted = naming?.format?.includes("$CustomText") ?? false;
      const present = (naming?.custom_text ?? "") !== "";
      return wanted === present
        ? undefined
        : {
            summary: wanted ? "$CustomText needs custom_text" : "custom_text is used nowhere",
            detail: "Give custom_text and the part $CustomText of format together, or leave out both.",
            path: ["snapshot_name", "custom_text"],
          };
    },
  },
  {
    code: "secondary-protection-policy",
    reads: ["secondary_protection", "policy"],
    check: (given) => {
      const protection = shape.secondary_protection.safeParse(given["secondary_protection"]).data;
      const blocks = shape.policy.safeParse(given["policy"]);
      return protection !== undefined && blocks.success && (blocks.data ?? []).length === 0
        ? {
            summary: "Secondary protection needs a policy",
            detail:
              "Attach a policy that updates both SnapMirror and SnapVault: without one nothing reaches the second system.",
            path: ["secondary_protection"],
          }
        : undefined;
    },
  },
];
