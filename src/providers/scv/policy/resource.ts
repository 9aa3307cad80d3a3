import type { ResourceDefinition } from "../../../provider/definition";
import type { Permit } from "../../../provider/intent";
import type { ScvClient } from "../client";
import { createOnce } from "../collection/create-once";
import { differingFields } from "../collection/managed-fields";
import { remove } from "../collection/remove";
import { replaceCarefully } from "../collection/replace-carefully";
import { carryThrough } from "../wire/carry-through";
import { checkPolicy, mayUpdatePolicy } from "./check";
import { groupsUsing } from "./groups-using";
import { policyLosses } from "./losses";
import { policyRules } from "./rules";
import { policySchema } from "./schema";
import { writePolicy } from "./wire";

const path = "/api/4.1/policies";

export const policyResource: ResourceDefinition<typeof policySchema, ScvClient> = {
  type: "scv_policy",
  description: `A backup policy: how often, how long, and what happens around a backup. When exactly is said by the
resource groups that use it. Everything but the frequency may be changed while groups use it; it is deleted only when
none does. **Lowering the retention deletes the surplus snapshots at the next backup.**`,
  version: 0,
  schema: policySchema,
  naturalKey: "name",
  destroysData: true,
  rules: policyRules,
  check: checkPolicy,
  mayUpdate: mayUpdatePolicy,
  dependents: async (client, { id }) =>
    (await groupsUsing(client, id)).map((group) => ({
      type: "scv_resource_group",
      id: group.id,
      name: group.name,
    })),
  losses: policyLosses,
  list: async ({ policies }, options) => {
    const { models } = await (options?.fresh ? policies.fresh() : policies.list());
    return models;
  },
  get: async (client, id) => (await client.policy(id))?.model,
  create: async (client, change) => {
    const { planned } = change;
    const body = writePolicy(planned);
    const creation = {
      kind: "policy",
      collection: client.policies,
      name: planned.name,
      idKeys: ["id", "policyId"],
      send: (permit: Permit) => client.send({ method: "POST", path, body }, permit),
      differences: (found: typeof planned) => differingFields(policySchema, planned, found),
    };
    return (await createOnce(creation, change)).model;
  },
  update: async (client, change) => {
    const { prior, planned } = change;
    const replaced = await replaceCarefully(
      {
        kind: "policy",
        collection: client.policies,
        schema: policySchema,
        prior,
        planned,
        current: () => client.policy(prior.id),
        send: ({ wire }, permit) => {
          const body = carryThrough(wire, writePolicy(planned));
          return client.send({ method: "PUT", path: policyPath(prior.id), body }, permit);
        },
      },
      change,
    );
    return replaced.model;
  },
  delete: async (client, { prior: { id }, intend }) => {
    const send = (permit: Permit) => client.send({ method: "DELETE", path: policyPath(id) }, permit);
    await remove({ kind: "policy", collection: client.policies, id, send }, intend);
  },
};

function policyPath(id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}
