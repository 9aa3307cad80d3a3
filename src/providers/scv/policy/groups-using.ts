import type { ScvClient } from "../client";
import type { ResourceGroup } from "../resource-group/schema";

/** The resource groups of the appliance to which the policy is attached. */
export async function groupsUsing(client: ScvClient, policyId: string): Promise<readonly ResourceGroup[]> {
  const { entries } = await client.resourceGroups.list();
  return entries
    .map(({ model }) => model)
    .filter(({ policy = [] }) => policy.some(({ policy_id }) => policy_id === policyId));
}
