import type { ResourceDefinition } from "../../../provider/definition";
import type { Permit } from "../../../provider/intent";
import { oncePerList } from "../../../provider/once-per-list";
import type { ScvClient } from "../client";
import type { Entry } from "../collection/collection";
import { createOnce } from "../collection/create-once";
import { differingFields } from "../collection/managed-fields";
import { remove } from "../collection/remove";
import { replaceCarefully } from "../collection/replace-carefully";
import type { Answer } from "../wire/answer";
import { AnswerError } from "../wire/answer-error";
import { checkStorageSystem } from "./check";
import { storageSystemRules } from "./rules";
import { storageSystemDescription, storageSystemSchema, type StorageSystem } from "./schema";
import { isImplicit, replaceStorageSystem, storageSystemPath as path, writeStorageSystem } from "./wire";

type Secrets = Readonly<Record<string, string>>;

const explicit = oncePerList((systems: readonly StorageSystem[]) => systems.filter((system) => !isImplicit(system)));

export const storageSystemResource: ResourceDefinition<typeof storageSystemSchema, ScvClient> = {
  type: "scv_storage_system",
  description: storageSystemDescription,
  version: 0,
  schema: storageSystemSchema,
  naturalKey: "name",
  rules: storageSystemRules,
  check: checkStorageSystem,
  list: async ({ storageSystems }, options) => {
    const { models } = await (options?.fresh ? storageSystems.fresh() : storageSystems.list());
    return explicit(models);
  },
  create: async (client, change) => {
    const { planned, secrets } = change;
    client.hide(secrets);
    const creation = {
      kind: "storage system",
      collection: client.storageSystems,
      name: planned.name,
      idKeys: [],
      send: (permit: Permit) => add(client, planned, secrets, permit),
      differences: (found: StorageSystem) => differingFields(storageSystemSchema, planned, found),
      leavesNameFree: isImplicit,
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
        send: (found, permit) => replace(client, found, planned, secrets, permit),
      },
      change,
    );
    return replaced.model;
  },
  delete: async (client, { prior: { id, name }, intend }) => {
    const send = (permit: Permit) => client.send({ method: "DELETE", path, body: { name } }, permit);
    await remove({ kind: "storage system", collection: client.storageSystems, id, send, isGone: isImplicit }, intend);
  },
};

/** An SVM that came with its cluster is there already: the appliance makes it explicit when it is modified. */
async function add(client: ScvClient, planned: StorageSystem, secrets: Secrets, permit: Permit): Promise<Answer> {
  const { storageSystems } = client;
  const known = (await storageSystems.latest()).byName.get(planned.name);
  if (known && isImplicit(known.model)) return replace(client, known, planned, secrets, permit);
  try {
    return await client.send({ method: "POST", path, body: writeStorageSystem(planned, secrets) }, permit);
  } catch (cause) {
    if (!(cause instanceof AnswerError) || cause.status !== 409) throw cause;
    const met = (await storageSystems.fresh()).byName.get(planned.name);
    if (!met || !isImplicit(met.model)) throw cause;
    return replace(client, met, planned, secrets, permit);
  }
}

function replace(
  client: ScvClient,
  { wire }: Entry<StorageSystem>,
  planned: StorageSystem,
  secrets: Secrets,
  permit: Permit,
): Promise<Answer> {
  return client.send({ method: "PUT", path, body: replaceStorageSystem(wire, planned, secrets) }, permit);
}
