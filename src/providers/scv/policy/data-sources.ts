import type { DataSourceDefinition } from "../../../provider/definition";
import type { ScvClient } from "../client";
import { byName } from "../collection/by-name";
import { policiesDataSchema, policyDataSchema } from "./data-source-schema";

export const policyDataSource: DataSourceDefinition<typeof policyDataSchema, ScvClient> = {
  type: "scv_policy",
  description: "A policy by its name.",
  schema: policyDataSchema,
  read: async ({ policies }, { name = "" }) => (await byName("policy", policies, name)).model,
};

export const policiesDataSource: DataSourceDefinition<typeof policiesDataSchema, ScvClient> = {
  type: "scv_policies",
  description: "All policies.",
  schema: policiesDataSchema,
  read: async ({ policies }) => ({ policies: (await policies.list()).entries.map(({ model }) => model) }),
};
