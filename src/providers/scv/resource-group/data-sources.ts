import type { DataSourceDefinition } from "../../../provider/definition";
import { timeOf } from "../backups";
import type { ScvClient } from "../client";
import { byName } from "../collection/by-name";
import type { Entry } from "../collection/collection";
import { readText } from "../wire/read-wire";
import { resourceGroupDataSchema, resourceGroupsDataSchema, type ListedResourceGroup } from "./data-source-schema";
import type { ResourceGroup } from "./schema";

export const resourceGroupDataSource: DataSourceDefinition<typeof resourceGroupDataSchema, ScvClient> = {
  type: "scv_resource_group",
  description: "A resource group by its name, with its status and its last run.",
  schema: resourceGroupDataSchema,
  read: async ({ resourceGroups }, { name = "" }) => listed(await byName("resource group", resourceGroups, name)),
};

export const resourceGroupsDataSource: DataSourceDefinition<typeof resourceGroupsDataSchema, ScvClient> = {
  type: "scv_resource_groups",
  description: "All resource groups, with their status and their last run.",
  schema: resourceGroupsDataSchema,
  read: async ({ resourceGroups }) => ({ resource_groups: (await resourceGroups.list()).entries.map(listed) }),
};

/** What moves by itself is kept out of the resource. */
function listed({ model, wire }: Entry<ResourceGroup>): ListedResourceGroup {
  const lastRun = timeOf(wire["lastRun"]);
  return {
    ...model,
    status: readText(wire, "status").toUpperCase(),
    last_run: lastRun === undefined ? "" : new Date(lastRun).toISOString(),
    last_run_status: readText(wire, "lastRunStatus"),
  };
}
