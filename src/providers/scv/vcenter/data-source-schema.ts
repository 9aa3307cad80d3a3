import { z } from "zod";
import { attribute } from "../../../provider/attribute";

const moref = attribute(z.string(), "Managed object id, as a resource group's `entities` take it.", { computed: true });
const datacenter = attribute(
  z.string().min(1).optional(),
  "Name of its datacenter, where the name alone is not unique.",
);

export const virtualMachineDataSchema = z.object({
  id: moref,
  name: attribute(z.string().min(1), "Name of the virtual machine."),
  datacenter,
  folder: attribute(z.string().min(1).optional(), "Name of its folder, where the name alone is not unique."),
});

export const datastoreDataSchema = z.object({
  id: moref,
  name: attribute(z.string().min(1), "Name of the datastore."),
  datacenter,
  type: attribute(z.string(), "`VMFS`, `NFS`, `NFS41`, `VVOL` … as vCenter says.", { computed: true }),
});

export const hostDataSchema = z.object({
  id: moref,
  name: attribute(z.string().min(1), "Name of the ESXi host."),
  datacenter,
});

export const folderDataSchema = z.object({
  id: moref,
  name: attribute(z.string().min(1), "Name of the folder of virtual machines."),
  datacenter,
  parent_folder: attribute(
    z.string().min(1).optional(),
    "Name of the folder around it, where the name alone is not unique.",
  ),
});

export const tagDataSchema = z.object({
  id: attribute(z.string(), "URN of the tag, `urn:vmomi:InventoryServiceTag:…`, as `entities` take it.", {
    computed: true,
  }),
  name: attribute(z.string().min(1), "Name of the tag."),
  category: attribute(z.string().min(1).optional(), "Name of its category, where the name alone is not unique."),
});
