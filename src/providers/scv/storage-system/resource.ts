import type { ResourceDefinition } from "../../../provider/definition";
import type { Permit } from "../../../provider/intent";
import type { ScvClient } from "../client";
import { createOnce } from "../collection/create-once";
import { differingFields } from "../collection/managed-fields";
import { remove } from "../collection/remove";
import { replaceCarefully } from "../collection/replace-carefully";
import { checkStorageSystem } from "./check";
import { makeExplicit } from "./make-explicit";
import { storageSystemRules } from "./rules";
import { storageSystemDescription, storageSystemSchema, type StorageSystem } from "./schema";
import { isImplicit, replaceStorageSystem, storageSystemPath as path, writeStorageSystem } from "./wire";

export const storageSystemResource: ResourceDefinition<typeof storageSystemSchema, ScvClient> = {
  type: "scv_storage_system",
  description: storageSystemDescription,
  version: 0,
  schema: storageSystemSchema,
  naturalKey: "name",
  rules: storageSystemRules,
  check: checkStorageSystem,
  list: async ({ storageSystems }, options) => {
    const { entries } = await (options?.fresh ? storageSystems.fresh() : storageSystems.list());
    return entries.map(({ model }) => model).filter((system) => !isImplicit(system));
  },
  create: async (client, change) => {
    const { planned, secrets } = change;
    client.hide(secrets);
    const listed = await client.storageSystems.list();
    const there = listed.byName.get(planned.name);
    if (there && isImplicit(there.model)) return makeExplicit(client, there, listed.askedAt, change);
    const creation = {
      kind: "storage system",
      collection: client.storageSystems,
      name: planned.name,
      idKeys: [],
      send: (permit: Permit) =>
        client.send({ method: "POST", path, body: writeStorageSystem(planned, secrets) }, permit),
      differences: (found: StorageSystem) => differingFields(storageSystemSchema, planned, found),
    };
    return (await createOnce(creation, change)).model;
  },
  update: async (client, change) => {
    const { prior, planned, secrets } = change;
    client.hide(secrets);
    const replaced = await replaceCarefully(
      {
        kind: "storage system",
        collection: client.storageSystems,
        schema: storageSystemSchema,
        prior,
        planned,
        current: async () => {
          const found = (await client.storageSystems.fresh()).byId.get(prior.id);
          return found && isImplicit(found.model) ? undefined : found;
        },
        alsoMoved: ({ model }) => (model.certificate === prior.certificate ? [] : ["client_certificate"]),
        send: ({ wire }, permit) =>
          client.send({ method: "PUT", path, body: replaceStorageSystem(wire, planned, secrets) }, permit),
      },
      change,
    );
    return replaced.model;
  },
  delete: async (client, { prior: { id, name }, intend }) => {
    const send = (permit: Permit) => client.send({ method: "DELETE", path, body: { name } }, permit);
    await remove({ collection: client.storageSystems, id, send, isGone: isImplicit }, intend);
  },
};
