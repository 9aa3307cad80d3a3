import { isDeepStrictEqual } from "node:util";
import type { InstanceKey, StateChange } from "./backend";
import type { StateDocument, StateInstance, StateResource } from "./document";

interface Entry {
  readonly resource: StateResource;
  readonly instances: Map<string, StateInstance>;
}

/** The document by key: a change costs the same whatever the size of the state. */
export class Instances {
  readonly #resources = new Map<string, Entry>();
  #document: StateDocument;

  constructor(document: StateDocument) {
    this.#document = document;
    for (const resource of document.resources) {
      const id = resourceId(resource.mode, resource.type, resource.name, resource.module);
      const entry = this.#resources.get(id) ?? { resource, instances: new Map<string, StateInstance>() };
      for (const instance of resource.instances) {
        entry.instances.set(instanceId(instance.index_key, instance.deposed), instance);
      }
      this.#resources.set(id, entry);
    }
  }

  get(key: InstanceKey): StateInstance | undefined {
    return this.#resources.get(idOf(key))?.instances.get(instanceId(key.index, key.deposed));
  }

  /** False where the state says so already. */
  apply(change: StateChange): boolean {
    switch (change.kind) {
      case "put":
        return this.#put(change.key, change.provider, change.instance);
      case "remove":
        return this.#remove(change.key);
      case "outputs":
        if (isDeepStrictEqual(this.#document.outputs, change.outputs)) return false;
        this.#document = { ...this.#document, outputs: change.outputs };
        return true;
      case "checks":
        if (isDeepStrictEqual(this.#document.check_results ?? null, change.checks ?? null)) return false;
        this.#document = { ...this.#document, check_results: change.checks ?? null };
        return true;
    }
  }

  document(serial: number): StateDocument {
    const resources = [...this.#resources.values()].map(({ resource, instances }) => ({
      ...resource,
      instances: [...instances.values()].sort(byIndex),
    }));
    return { ...this.#document, serial, resources: resources.sort(byAddress) };
  }

  #put(key: InstanceKey, provider: string, put: StateInstance): boolean {
    const instance = withKey(put, key);
    const id = idOf(key);
    const entry = this.#resources.get(id);
    if (entry?.resource.provider === provider) {
      const position = instanceId(key.index, key.deposed);
      if (isDeepStrictEqual(entry.instances.get(position), instance)) return false;
      entry.instances.set(position, instance);
      return true;
    }
    const { mode, type, name } = key;
    const resource = { ...(entry?.resource ?? { mode, type, name, instances: [] }), provider };
    const instances = entry?.instances ?? new Map<string, StateInstance>();
    instances.set(instanceId(key.index, key.deposed), instance);
    this.#resources.set(id, { resource, instances });
    return true;
  }

  #remove(key: InstanceKey): boolean {
    const entry = this.#resources.get(idOf(key));
    if (entry?.instances.delete(instanceId(key.index, key.deposed)) !== true) return false;
    if (entry.instances.size === 0) this.#resources.delete(idOf(key));
    return true;
  }
}

/** The address of an instance that stands twice in the document. */
export function repeatedInstance(document: StateDocument): string | undefined {
  const seen = new Set<string>();
  for (const { module, mode, type, name, instances } of document.resources) {
    for (const instance of instances) {
      const id = `${resourceId(mode, type, name, module)}\0${instanceId(instance.index_key, instance.deposed)}`;
      if (seen.has(id)) return [module, mode === "data" ? "data" : undefined, type, name].filter(Boolean).join(".");
      seen.add(id);
    }
  }
  return undefined;
}

/** The key alone says which instance it is. */
function withKey(instance: StateInstance, key: InstanceKey): StateInstance {
  const keyed = { ...instance };
  delete keyed.index_key;
  delete keyed.deposed;
  if (key.index !== undefined) keyed.index_key = key.index;
  if (key.deposed !== undefined) keyed.deposed = key.deposed;
  return keyed;
}

// Changes are made to the root module alone: resources of other modules, which Terraform may have written, are carried along.
function idOf(key: InstanceKey): string {
  return resourceId(key.mode, key.type, key.name, undefined);
}

function resourceId(mode: string, type: string, name: string, module: string | undefined): string {
  return `${module ?? ""}\0${mode}\0${type}\0${name}`;
}

function instanceId(index: string | number | undefined, deposed: string | undefined): string {
  return `${typeof index}\0${index ?? ""}\0${deposed ?? ""}`;
}

/** Terraform's order: module, mode (data first), type, name. */
function byAddress(a: StateResource, b: StateResource): number {
  return (
    compare(a.module ?? "", b.module ?? "") ||
    compare(a.mode, b.mode) ||
    compare(a.type, b.type) ||
    compare(a.name, b.name)
  );
}

/** Terraform's order: without a key, by number, by text; deposed objects behind the current one. */
function byIndex(a: StateInstance, b: StateInstance): number {
  const [left, right] = [a.index_key, b.index_key];
  if (left !== right) {
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return compare(a.deposed ?? "", b.deposed ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
