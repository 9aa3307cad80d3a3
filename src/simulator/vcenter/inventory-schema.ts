import { z } from "zod";

const name = z.string().min(1);
const morefs = z.array(z.string()).default([]);

/** Fields that vCenter's answers do not have say what SCV knows of an object. */
export const inventorySchema = z.object({
  vms: z.array(
    z.object({
      vm: name,
      name,
      power_state: z.enum(["POWERED_ON", "POWERED_OFF", "SUSPENDED"]).default("POWERED_ON"),
      cpu_count: z.int().default(2),
      memory_size_MiB: z.int().default(4096),
      instance_uuid: z.string().optional(),
      /** Primary datastore first. */
      datastores: morefs,
      host: z.string().optional(),
      folder: z.string().optional(),
    }),
  ),
  datastores: z.array(
    z.object({
      datastore: name,
      name,
      type: z.enum(["VMFS", "NFS", "NFS41", "CIFS", "VSAN", "VFFS", "VVOL"]).default("VMFS"),
      capacity: z.int().default(1_099_511_627_776),
      free_space: z.int().default(549_755_813_888),
      /** Storage system that it lives on; a group is refused where SCV does not know it. */
      svm: z.string().optional(),
      flexGroup: z.boolean().default(false),
    }),
  ),
  hosts: z.array(
    z.object({
      host: name,
      name,
      connection_state: z.enum(["CONNECTED", "DISCONNECTED", "NOT_RESPONDING"]).default("CONNECTED"),
      power_state: z.enum(["POWERED_ON", "POWERED_OFF", "STANDBY"]).default("POWERED_ON"),
    }),
  ),
  folders: z.array(
    z.object({
      folder: name,
      name,
      type: z.enum(["DATACENTER", "DATASTORE", "HOST", "NETWORK", "VIRTUAL_MACHINE"]).default("VIRTUAL_MACHINE"),
    }),
  ),
  categories: z.array(
    z.object({
      id: name,
      name,
      description: z.string().default(""),
      cardinality: z.enum(["SINGLE", "MULTIPLE"]).default("MULTIPLE"),
      associable_types: z.array(z.string()).default([]),
      used_by: z.array(z.string()).default([]),
    }),
  ),
  tags: z.array(
    z.object({
      id: name,
      category_id: name,
      name,
      description: z.string().default(""),
      used_by: z.array(z.string()).default([]),
    }),
  ),
});

export type InventoryState = z.output<typeof inventorySchema>;

export const inventoryChangeSchema = inventorySchema.partial();
