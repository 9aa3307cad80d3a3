import type { Construct } from "constructs";
import { tagDataSchema } from "../src/providers/scv/vcenter/data-source-schema";
import { argumentCheck, checkArguments } from "./check-arguments";
import type { IEntity } from "./entity";
import { DataScvTag } from "./generated/providers/scv/data-scv-tag";
import type { Lookup } from "./lookup";
import { refuseUnexpected } from "./unexpected-arguments";

export interface TagLookup extends Lookup {
  /**
   * Name of its category, where the name alone is not unique.
   *
   * @default - looked for in all categories
   */
  readonly category?: string;
}

const check = argumentCheck(tagDataSchema);

/** A tag in vCenter, looked up when the plan is made. Its `id` is the URN, `urn:vmomi:InventoryServiceTag:…`. */
export class Tag extends DataScvTag implements IEntity {
  /** Such as `Tag.named(this, "gold", { name: "gold", category: "backup" })`. */
  static named(scope: Construct, id: string, lookup: TagLookup): Tag {
    return new Tag(scope, id, lookup);
  }

  private constructor(scope: Construct, id: string, lookup: TagLookup) {
    refuseUnexpected(scope, id, lookup, check);
    super(scope, id, lookup);
    checkArguments(this, this.synthesizeAttributes(), check);
  }

  get entityId(): string {
    return this.id;
  }
}
