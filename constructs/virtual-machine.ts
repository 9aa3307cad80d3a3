import type { Construct } from "constructs";
import { virtualMachineDataSchema } from "../src/providers/scv/vcenter/data-source-schema";
import { argumentCheck, checkArguments } from "./check-arguments";
import type { IEntity } from "./entity";
import { DataScvVirtualMachine } from "./generated/providers/scv/data-scv-virtual-machine";
import type { InventoryLookup } from "./lookup";
import { refuseUnexpected } from "./unexpected-arguments";

export interface VirtualMachineLookup extends InventoryLookup {
  /**
   * Name of its folder, where the name alone is not unique.
   *
   * @default - looked for in all folders
   */
  readonly folder?: string;
}

const check = argumentCheck(virtualMachineDataSchema);

/** A virtual machine in vCenter, looked up when the plan is made. Its `id` is the managed object id, `vm-…`. */
export class VirtualMachine extends DataScvVirtualMachine implements IEntity {
  /** Such as `VirtualMachine.named(this, "erp", { name: "erp01" })`. */
  static named(scope: Construct, id: string, lookup: VirtualMachineLookup): VirtualMachine {
    return new VirtualMachine(scope, id, lookup);
  }

  private constructor(scope: Construct, id: string, lookup: VirtualMachineLookup) {
    refuseUnexpected(scope, id, lookup, check);
    super(scope, id, lookup);
    checkArguments(this, this.synthesizeAttributes(), check);
  }

  get entityId(): string {
    return this.id;
  }
}
