import type { DataSourceDefinition } from "../../../provider/definition";
import type { ScvClient } from "../client";
import { byName } from "../collection/by-name";
import { storageSystemDataSchema, storageSystemsDataSchema } from "./data-source-schema";

export const storageSystemDataSource: DataSourceDefinition<typeof storageSystemDataSchema, ScvClient> = {
  type: "scv_storage_system",
  description: "A storage system by its name; an implicit SVM too.",
  schema: storageSystemDataSchema,
  read: async ({ storageSystems }, { name = "" }) => (await byName("storage system", storageSystems, name)).model,
};

export const storageSystemsDataSource: DataSourceDefinition<typeof storageSystemsDataSchema, ScvClient> = {
  type: "scv_storage_systems",
  description: "All storage systems; implicit SVMs too.",
  schema: storageSystemsDataSchema,
  read: async ({ storageSystems }) => ({
    storage_systems: (await storageSystems.list()).entries.map(({ model }) => model),
  }),
};
