import type { Construct } from "constructs";
import { datastoreDataSchema } from "../src/providers/scv/vcenter/data-source-schema";
import { argumentCheck, checkArguments } from "./check-arguments";
import type { IEntity } from "./entity";
import { DataScvDatastore } from "./generated/providers/scv/data-scv-datastore";
import type { InventoryLookup } from "./lookup";
import { refuseUnexpected } from "./unexpected-arguments";

const check = argumentCheck(datastoreDataSchema);

/** A datastore in vCenter, looked up when the plan is made. Its `id` is the managed object id, `datastore-…`. */
export class Datastore extends DataScvDatastore implements IEntity {
  /** Such as `Datastore.named(this, "erp", { name: "nfs_erp" })`. */
  static named(scope: Construct, id: string, lookup: InventoryLookup): Datastore {
    return new Datastore(scope, id, lookup);
  }

  private constructor(scope: Construct, id: string, lookup: InventoryLookup) {
    refuseUnexpected(scope, id, lookup, check);
    super(scope, id, lookup);
    checkArguments(this, this.synthesizeAttributes(), check);
  }

  get entityId(): string {
    return this.id;
  }
}
