import type { z } from "zod";
import type { DataSourceDefinition } from "../../../provider/definition";
import type { ScvClient } from "../client";
import { readText } from "../wire/read-wire";
import type { VcenterClient } from "./client";
import {
  datastoreDataSchema,
  folderDataSchema,
  hostDataSchema,
  tagDataSchema,
  virtualMachineDataSchema,
} from "./data-source-schema";
import { lookUp, only, virtualMachineFolders } from "./look-up";

type DataSource<Shape extends z.ZodObject> = DataSourceDefinition<Shape, ScvClient>;

export const virtualMachineDataSource: DataSource<typeof virtualMachineDataSchema> = {
  type: "scv_virtual_machine",
  description: "A virtual machine of vCenter, by its name.",
  schema: virtualMachineDataSchema,
  read: async ({ connection }, { name = "", datacenter, folder }) => {
    const kind = { kind: "virtual machine", key: "vm", narrowedBy: "datacenter or folder" };
    const { id } = await lookUp(await connection.vcenter(), kind, name, { datacenter, folder });
    return { id, name, datacenter, folder };
  },
};

export const datastoreDataSource: DataSource<typeof datastoreDataSchema> = {
  type: "scv_datastore",
  description: "A datastore of vCenter, by its name.",
  schema: datastoreDataSchema,
  read: async ({ connection }, { name = "", datacenter }) => {
    const kind = { kind: "datastore", key: "datastore", narrowedBy: "datacenter" };
    const { id, wire } = await lookUp(await connection.vcenter(), kind, name, { datacenter });
    return { id, name, datacenter, type: readText(wire, "type") };
  },
};

export const hostDataSource: DataSource<typeof hostDataSchema> = {
  type: "scv_host",
  description: "An ESXi host of vCenter, by its name.",
  schema: hostDataSchema,
  read: async ({ connection }, { name = "", datacenter }) => {
    const kind = { kind: "host", key: "host", narrowedBy: "datacenter" };
    const { id } = await lookUp(await connection.vcenter(), kind, name, { datacenter });
    return { id, name, datacenter };
  },
};

export const folderDataSource: DataSource<typeof folderDataSchema> = {
  type: "scv_folder",
  description: "A folder of virtual machines in vCenter, by its name.",
  schema: folderDataSchema,
  read: async ({ connection }, { name = "", datacenter, parent_folder }) => {
    const kind = { kind: "folder", key: "folder", narrowedBy: "datacenter or parent_folder" };
    const place = { datacenter, folder: parent_folder };
    const { id } = await lookUp(await connection.vcenter(), kind, name, place, virtualMachineFolders);
    return { id, name, datacenter, parent_folder };
  },
};

export const tagDataSource: DataSource<typeof tagDataSchema> = {
  type: "scv_tag",
  description: "A tag of vCenter, by its name.",
  schema: tagDataSchema,
  read: async ({ connection }, { name = "", category }) => {
    const found = await tagsNamed(await connection.vcenter(), name);
    const wanted = found.filter((tag) => category === undefined || tag.category === category);
    const tag = only("tag", name, wanted, "category");
    return { id: tag.id, name, category };
  },
};

/** vCenter finds tags by id alone, so all are read. */
async function tagsNamed(client: VcenterClient, name: string): Promise<readonly { id: string; category: string }[]> {
  const ids = await client.tagIds();
  const tags = await Promise.all(ids.map(async (id) => ({ id, wire: await client.tag(id) })));
  const named = tags.filter(({ wire }) => wire["name"] === name);
  return Promise.all(
    named.map(async ({ id, wire }) => ({
      id,
      category: readText(await client.tagCategory(readText(wire, "category_id")), "name"),
    })),
  );
}
