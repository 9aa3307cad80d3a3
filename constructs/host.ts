import type { Construct } from "constructs";
import { hostDataSchema } from "../src/providers/scv/vcenter/data-source-schema";
import { argumentCheck, checkArguments } from "./check-arguments";
import { DataScvHost } from "./generated/providers/scv/data-scv-host";
import type { InventoryLookup } from "./lookup";
import { refuseUnexpected } from "./unexpected-arguments";

const check = argumentCheck(hostDataSchema);

/** An ESXi host in vCenter, looked up when the plan is made. Its `id` is the managed object id, `host-…`. */
export class Host extends DataScvHost {
  /** Such as `Host.named(this, "esx1", { name: "esx1.example.com" })`. */
  static named(scope: Construct, id: string, lookup: InventoryLookup): Host {
    return new Host(scope, id, lookup);
  }

  private constructor(scope: Construct, id: string, lookup: InventoryLookup) {
    refuseUnexpected(scope, id, lookup, check);
    super(scope, id, lookup);
    checkArguments(this, this.synthesizeAttributes(), check);
  }
}
