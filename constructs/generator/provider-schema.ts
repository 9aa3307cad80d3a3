import type { z } from "zod";
import { deriveBlock } from "../../src/provider/derive-block";
import type { ProviderSchema, ResourceSchema } from "../../src/provider/schema";
import { connectionSchema } from "../../src/providers/scv/connection/schema";
import { policiesDataSchema, policyDataSchema } from "../../src/providers/scv/policy/data-source-schema";
import { policySchema } from "../../src/providers/scv/policy/schema";
import {
  resourceGroupDataSchema,
  resourceGroupsDataSchema,
} from "../../src/providers/scv/resource-group/data-source-schema";
import { resourceGroupSchema } from "../../src/providers/scv/resource-group/schema";
import { scheduleDataSchema, schedulesDataSchema } from "../../src/providers/scv/schedule/data-source-schema";
import { scheduleSchema } from "../../src/providers/scv/schedule/schema";
import {
  storageSystemDataSchema,
  storageSystemsDataSchema,
} from "../../src/providers/scv/storage-system/data-source-schema";
import { storageSystemSchema } from "../../src/providers/scv/storage-system/schema";
import {
  datastoreDataSchema,
  folderDataSchema,
  hostDataSchema,
  tagDataSchema,
  virtualMachineDataSchema,
} from "../../src/providers/scv/vcenter/data-source-schema";

/** The `scv` provider as far as its bindings depend on it. */
export const scvProviderSchema: ProviderSchema = {
  provider: deriveBlock(connectionSchema, ""),
  resources: {
    scv_policy: resource(policySchema),
    scv_resource_group: resource(resourceGroupSchema),
    scv_schedule: resource(scheduleSchema),
    scv_storage_system: resource(storageSystemSchema),
  },
  dataSources: {
    scv_datastore: deriveBlock(datastoreDataSchema, ""),
    scv_folder: deriveBlock(folderDataSchema, ""),
    scv_host: deriveBlock(hostDataSchema, ""),
    scv_policies: deriveBlock(policiesDataSchema, ""),
    scv_policy: deriveBlock(policyDataSchema, ""),
    scv_resource_group: deriveBlock(resourceGroupDataSchema, ""),
    scv_resource_groups: deriveBlock(resourceGroupsDataSchema, ""),
    scv_schedule: deriveBlock(scheduleDataSchema, ""),
    scv_schedules: deriveBlock(schedulesDataSchema, ""),
    scv_storage_system: deriveBlock(storageSystemDataSchema, ""),
    scv_storage_systems: deriveBlock(storageSystemsDataSchema, ""),
    scv_tag: deriveBlock(tagDataSchema, ""),
    scv_virtual_machine: deriveBlock(virtualMachineDataSchema, ""),
  },
};

function resource(schema: z.ZodObject): ResourceSchema {
  return { version: 0, block: deriveBlock(schema, ""), naturalKey: "name" };
}
