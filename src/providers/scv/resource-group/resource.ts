import { error } from "../../../diagnostics/diagnostic";
import type { Json } from "../../../language/json";
import { JsonNumber } from "../../../language/json";
import type { ResourceDefinition } from "../../../provider/definition";
import type { Permit } from "../../../provider/intent";
import type { ScvClient } from "../client";
import { createOnce } from "../collection/create-once";
import { differingFields } from "../collection/managed-fields";
import { remove } from "../collection/remove";
import { replaceCarefully } from "../collection/replace-carefully";
import { waitForJob } from "../job";
import { idIn } from "../wire/payload";
import { checkResourceGroup } from "./check";
import { resourceGroupLosses } from "./losses";
import { resourceGroupRules } from "./rules";
import { resourceGroupSchema, type ResourceGroup } from "./schema";
import { replaceResourceGroup, writeResourceGroup, type WritingContext } from "./wire";

const path = "/api/4.1/resource-groups";

export const resourceGroupResource: ResourceDefinition<typeof resourceGroupSchema, ScvClient> = {
  type: "scv_resource_group",
  description: `What is backed up together, by which policies and when. Everything may be changed in place, the name too.
**Deleting a group deletes all its backups**: it is refused until \`force_destroy\` is \`true\` in the state.`,
  version: 0,
  schema: resourceGroupSchema,
  naturalKey: "name",
  destroysData: true,
  rules: resourceGroupRules,
  check: checkResourceGroup,
  losses: resourceGroupLosses,
  mayDelete: ({ name, force_destroy }, engine) =>
    force_destroy === true
      ? []
      : [
          error({
            code: "force-destroy-needed",
            summary: `Deleting the resource group ${name} would delete its backups: set forceDestroy: true (force_destroy in HCL) and apply first`,
            detail:
              "The deletion is allowed once it is true in the state. To keep the group on the appliance, take it out of the " +
              `state instead: ${engine} state rm ADDRESS`,
            attributePath: ["force_destroy"],
          }),
        ],
  list: async ({ resourceGroups }, options) => {
    const { models } = await (options?.fresh ? resourceGroups.fresh() : resourceGroups.list());
    return models;
  },
  create: async (client, change) => {
    const { planned } = change;
    const body = writeResourceGroup(planned, contextOf(client));
    const creation = {
      kind: "resource group",
      collection: client.resourceGroups,
      name: planned.name,
      idKeys: ["id", "resourceGroupId"],
      send: (permit: Permit) => client.send({ method: "POST", path, body }, permit),
      differences: (found: ResourceGroup) => differingFields(resourceGroupSchema, planned, found),
    };
    return (await createOnce(creation, change)).model;
  },
  update: async (client, change) => {
    const { prior, planned } = change;
    const replaced = await replaceCarefully(
      {
        kind: "resource group",
        collection: client.resourceGroups,
        schema: resourceGroupSchema,
        prior,
        planned,
        current: async () => (await client.resourceGroups.fresh()).byId.get(prior.id),
        send: ({ wire }, permit) => {
          const body = replaceResourceGroup(wire, planned, contextOf(client));
          return client.send({ method: "PUT", path: groupPath(prior.id), body }, permit);
        },
      },
      change,
    );
    return replaced.model;
  },
  delete: async (client, { prior: { id }, intend, outsideSlot }) => {
    const send = (permit: Permit) => client.send({ method: "DELETE", path: groupPath(id) }, permit);
    const answer = await remove({ kind: "resource group", collection: client.resourceGroups, id, send }, intend);
    const job = idIn(answer?.payload, "jobId");
    if (job !== undefined) await outsideSlot(() => waitForJob(client, job));
  },
};

function groupPath(id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}

function contextOf(client: ScvClient): WritingContext {
  const today = new Date(client.connection.now()).toISOString().slice(0, 10);
  return { policyId: (id) => policyIdOnWire(client, id), today };
}

/** As the server wrote it; otherwise an integer, which is what ids are. */
function policyIdOnWire(client: ScvClient, id: string): Json {
  const listed = client.policies.known(id)?.wire["id"];
  if (listed !== undefined) return listed;
  if (!/^(0|[1-9]\d*)$/.test(id)) return id;
  return Number.isSafeInteger(Number(id)) ? Number(id) : new JsonNumber(id);
}
