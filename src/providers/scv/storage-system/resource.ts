import type { ResourceDefinition } from "../../../provider/definition";
import type { Permit } from "../../../provider/intent";
import type { JsonObject } from "../../../language/json";
import type { ScvClient } from "../client";
import type { Entry } from "../collection/collection";
import { createOnce } from "../collection/create-once";
import { differingFields } from "../collection/managed-fields";
import { remove } from "../collection/remove";
import { replaceCarefully } from "../collection/replace-carefully";
import { carryThrough } from "../wire/carry-through";
import { checkStorageSystem } from "./check";
import { storageSystemRules } from "./rules";
import { storageSystemDescription, storageSystemSchema, type StorageSystem } from "./schema";
import { isImplicit, writeStorageSystem } from "./wire";

const path = "/api/4.1/storage-system";

type Secrets = Readonly<Record<string, string>>;

export const storageSystemResource: ResourceDefinition<typeof storageSystemSchema, ScvClient> = {
  type: "scv_storage_system",
  description: storageSystemDescription,
  version: 0,
  schema: storageSystemSchema,
  naturalKey: "name",
  rules: storageSystemRules,
  check: checkStorageSystem,
  list: async (client, options) => {
    const { explicitSystems } = client;
    const { entries } = await (options?.fresh ? explicitSystems.fresh() : explicitSystems.list());
    return entries.map(({ model }) => model);
  },
