/** What a resource group can back up: a virtual machine, a datastore, a folder or a tag. */
export interface IEntity {
  /** As a resource group's `entities` take it: a managed object id (`vm-…`, `datastore-…`, `group-v…`), or the URN of a tag. */
  readonly entityId: string;
}
