import type { Construct } from "constructs";
import { folderDataSchema } from "../src/providers/scv/vcenter/data-source-schema";
import { argumentCheck, checkArguments } from "./check-arguments";
import type { IEntity } from "./entity";
import { DataScvFolder } from "./generated/providers/scv/data-scv-folder";
import type { InventoryLookup } from "./lookup";
import { refuseUnexpected } from "./unexpected-arguments";

export interface FolderLookup extends InventoryLookup {
  /**
   * Name of the folder around it, where the name alone is not unique.
   *
   * @default - looked for in all folders
   */
  readonly parentFolder?: string;
}

const check = argumentCheck(folderDataSchema);

/** A folder of virtual machines in vCenter, looked up when the plan is made. Its `id` is the managed object id, `group-v…`. */
export class Folder extends DataScvFolder implements IEntity {
  /** Such as `Folder.named(this, "production", { name: "production" })`. */
  static named(scope: Construct, id: string, lookup: FolderLookup): Folder {
    return new Folder(scope, id, lookup);
  }

  private constructor(scope: Construct, id: string, lookup: FolderLookup) {
    refuseUnexpected(scope, id, lookup, check);
    super(scope, id, lookup);
    checkArguments(this, this.synthesizeAttributes(), check);
  }

  get entityId(): string {
    return this.id;
  }
}
