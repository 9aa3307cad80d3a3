import type { ResourceGroup } from "../src/providers/scv/resource-group/schema";
import type { Datastore } from "./datastore";

/** What to do with virtual machines whose disks span several datastores. */
export class Spanning {
  /** Backs up only the listed datastores and the primary datastore of each listed machine. */
  static readonly EXCLUDE_ALL = new Spanning("EXCLUDE_ALL");

  /** Backs up all datastores of each listed machine. */
  static readonly INCLUDE_ALL = new Spanning("INCLUDE_ALL");

  /** Backs up these datastores too. The list must be kept up to date by hand. */
  static manual(datastores: (Datastore | string)[]): Spanning {
    return new Spanning(
      "MANUAL",
      datastores.map((datastore) => (typeof datastore === "string" ? datastore : datastore.id)),
    );
  }

  private constructor(
    readonly type: NonNullable<ResourceGroup["spanning"]>["type"],
    /** Managed object ids. */
    readonly datastores?: string[],
  ) {}
}
