import type { InventoryState } from "./inventory-schema";

type Vm = InventoryState["vms"][number];
type Datastore = InventoryState["datastores"][number];
type Folder = InventoryState["folders"][number];
type Tag = InventoryState["tags"][number];

/** What an entity of a resource group may be. */
export type Entity =
  | { readonly kind: "vm"; readonly object: Vm }
  | { readonly kind: "datastore"; readonly object: Datastore }
  | { readonly kind: "folder"; readonly object: Folder }
  | { readonly kind: "tag"; readonly object: Tag };

/** vCenter's objects, by their ids. */
export class Inventory {
  readonly #vms = new Map<string, Vm>();
  readonly #datastores = new Map<string, Datastore>();
  readonly #folders = new Map<string, Folder>();
  readonly #tags = new Map<string, Tag>();
  readonly #vmByUuid = new Map<string, Vm>();

  constructor(readonly state: InventoryState) {
    for (const vm of state.vms) {
      this.#vms.set(vm.vm, vm);
      this.#vmByUuid.set(instanceUuid(vm), vm);
    }
    for (const datastore of state.datastores) this.#datastores.set(datastore.datastore, datastore);
    for (const folder of state.folders) this.#folders.set(folder.folder, folder);
    for (const tag of state.tags) this.#tags.set(tag.id, tag);
  }

  /** By moref or UUID. */
  vm(id: string): Vm | undefined {
    return this.#vms.get(id) ?? this.#vmByUuid.get(id);
  }

  datastore(moref: string): Datastore | undefined {
    return this.#datastores.get(moref);
  }

  tag(id: string): Tag | undefined {
    return this.#tags.get(id);
  }

  entity(id: string): Entity | undefined {
    const vm = this.#vms.get(id);
    if (vm) return { kind: "vm", object: vm };
    const datastore = this.#datastores.get(id);
    if (datastore) return { kind: "datastore", object: datastore };
    const folder = this.#folders.get(id);
    if (folder) return { kind: "folder", object: folder };
    const tag = this.#tags.get(id);
    return tag && { kind: "tag", object: tag };
  }
}

/** The same for the same machine, where the inventory does not say one. */
export function instanceUuid({ vm, instance_uuid }: Vm): string {
  return instance_uuid ?? uuidOf(`5${hex(vm)}`);
}

export function biosUuid({ vm }: Vm): string {
  return uuidOf(`4${hex(vm)}`);
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}

function uuidOf(digits: string): string {
  return digits
    .padEnd(32, "0")
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
