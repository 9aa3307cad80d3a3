import type { Appliance } from "../appliance";
import { Refusal } from "../refusal";
import type { Policy } from "./policy";
import { scheduleKinds, type ResourceGroup } from "./resource-group";

type Attached = Pick<ResourceGroup, "policies">;

/** A body that refers to a policy that is not there, or whose schedule is of another frequency. */
export function checkAttachedPolicies(appliance: Appliance, group: Attached): void {
  const seen = new Set<number>();
  for (const { id, schedule } of group.policies) {
    const policy = policyOf(appliance, id);
    if (seen.has(id)) throw new Refusal(400, `Policy '${policy.name}' is attached twice.`);
    seen.add(id);
    const kind = schedule && scheduleKinds.find((each) => schedule[each]);
    if (kind && kind.toUpperCase() !== policy.frequency) {
      const wanted =
        policy.frequency === "ON_DEMAND" ? "no schedule" : `a schedule of kind ${policy.frequency.toLowerCase()}`;
      throw new Refusal(400, `Policy '${policy.name}' wants ${wanted}, not ${kind}.`);
    }
  }
}

export function checkSecondaryProtection(
  appliance: Appliance,
  group: Attached & Pick<ResourceGroup, "secondaryProtection">,
): void {
  if (group.secondaryProtection === null) return;
  const lacking = group.policies
    .map(({ id }) => policyOf(appliance, id))
    .find((policy) => !policy.updateSnapMirror || !policy.updateSnapVault);
  if (lacking || group.policies.length === 0) {
    throw new Refusal(
      400,
      `Secondary protection needs policies with both SnapMirror and SnapVault updates${lacking ? `; '${lacking.name}' is not one` : ""}.`,
    );
  }
}

function policyOf({ policies }: Appliance, id: number): Policy {
  const policy = policies.get(id);
  if (policy === undefined) throw new Refusal(400, `There is no policy with id ${id}.`);
  return policy;
}
