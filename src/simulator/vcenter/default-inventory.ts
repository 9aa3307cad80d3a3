import { inventorySchema, type InventoryState } from "./inventory-schema";

const machines = ["app", "db", "mail", "web"];
const category = "urn:vmomi:InventoryServiceCategory:1f1b1a5e-0000-4000-8000-000000000001:GLOBAL";

/** A small data centre: 3 hosts, 5 datastores, 20 machines (`app01` … `web05`), folders and tags. */
export const defaultInventory: InventoryState = inventorySchema.parse({
  vms: machines.flatMap((role, r) =>
    [1, 2, 3, 4, 5].map((n) => ({
      vm: `vm-${101 + r * 5 + n - 1}`,
      name: `${role}0${n}`,
      power_state: n === 5 ? "POWERED_OFF" : "POWERED_ON",
      datastores: role === "db" ? ["datastore-11", "datastore-12"] : [`datastore-${11 + r}`],
      host: `host-${21 + (n % 3)}`,
      folder: n <= 3 ? "group-v3" : "group-v4",
    })),
  ),
  datastores: [
    { datastore: "datastore-11", name: "ds_gold", type: "VMFS" },
    { datastore: "datastore-12", name: "ds_silver", type: "VMFS" },
    { datastore: "datastore-13", name: "ds_bronze", type: "NFS" },
    { datastore: "datastore-14", name: "ds_web", type: "NFS41" },
    { datastore: "datastore-15", name: "ds_flexgroup", type: "NFS", flexGroup: true },
  ],
  hosts: [1, 2, 3].map((n) => ({ host: `host-2${n}`, name: `esxi0${n}.example.com` })),
  folders: [
    { folder: "group-v3", name: "production" },
    { folder: "group-v4", name: "staging" },
    { folder: "group-s5", name: "datastore", type: "DATASTORE" },
    { folder: "group-h6", name: "host", type: "HOST" },
  ],
  categories: [{ id: category, name: "backup", associable_types: ["VirtualMachine", "Datastore"] }],
  tags: ["gold", "silver", "bronze"].map((name, n) => ({
    id: `urn:vmomi:InventoryServiceTag:1f1b1a5e-0000-4000-8000-00000000010${n}:GLOBAL`,
    category_id: category,
    name,
  })),
});
