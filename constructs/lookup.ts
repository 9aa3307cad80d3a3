import type { TerraformMetaArguments } from "cdktf";

/** By what an object is looked up on the appliance. */
export interface Lookup extends TerraformMetaArguments {
  readonly name: string;
}

/** By what an object is looked up in vCenter. More than one that fits is an error. */
export interface InventoryLookup extends Lookup {
  /**
   * Name of its datacenter, where the name alone is not unique.
   *
   * @default - looked for in all datacenters
   */
  readonly datacenter?: string;
}
