import { parseProviderAddress, type RecordedInstance } from "../instance/recorded-instance";
import { stateInstance } from "../instance/state-instance";
import { sameValue } from "../language/equality";
import { printJson } from "../language/json-text";
import type { Provider, RefreshedInstance } from "../provider/provider";
import type { Block } from "../provider/schema";
import { formatAddress } from "../state/address";
import type { InstanceKey, StateChange } from "../state/backend";
import type { ResourceChange } from "./plan";
import type { ReadDataSource } from "./findings";
import { sameSensitivity } from "./same-instance";

export interface UpkeepInput {
  readonly recorded: readonly RecordedInstance[];
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly changes: readonly ResourceChange[];
  readonly dataSources: readonly ReadDataSource[];
  /** Does the configuration have the data source? */
  readonly hasData: (key: InstanceKey) => boolean;
  readonly providers: ReadonlyMap<string, Provider>;
}

/** What the state does not know yet of what is there already. */
export function upkeep(input: UpkeepInput): StateChange[] {
  const changes = new Map(input.changes.map((change) => [change.address, change]));
  const recorded = new Map(input.recorded.map((instance) => [instance.id, instance]));
  const kept = input.recorded.flatMap((instance) => instanceUpkeep(instance, changes, input));
  const imported = input.changes.flatMap((change) => importUpkeep(change, input.providers));
  const read = input.dataSources.flatMap((source) => dataUpkeep(source, recorded, input.providers));
  const learnt = [...kept, ...imported, ...read];
  // where objects take each other's addresses, every one leaves its own first
  return [...learnt.filter(({ kind }) => kind === "remove"), ...learnt.filter(({ kind }) => kind !== "remove")];
}

function instanceUpkeep(
  instance: RecordedInstance,
  changes: ReadonlyMap<string, ResourceChange>,
  input: UpkeepInput,
): StateChange[] {
  const address = formatAddress(instance.key);
  if (instance.key.mode === "data") {
    return input.hasData(instance.key) ? [] : [{ kind: "remove", key: instance.key }];
  }
  const refreshed = input.refreshed.get(instance.id);
  if (refreshed?.kind === "gone") return [{ kind: "remove", key: instance.movedFrom ?? instance.key }];
  if (refreshed?.kind === "unread") return [];
  const found = refreshed?.state ?? instance.state;
  const remembered = refreshed?.private ?? instance.private;
  const change = instance.key.deposed === undefined ? changes.get(address) : undefined;
  // what will be settled writes its own dependencies when it is
  const settled = change?.action === "no-op";
  // the same values, with the marks that the configuration gives them now
  const state = settled ? (change.after ?? found) : found;
  const provider = settled ? change.provider : instance.provider;
  const dependencies = settled ? change.dependencies : instance.dependencies;
  const createBeforeDestroy = settled ? change.createBeforeDestroy : instance.createBeforeDestroy;
  if (
    instance.movedFrom === undefined &&
    sameValue(state, instance.state) &&
    sameSensitivity(state, instance.state) &&
    printJson(remembered) === printJson(instance.private) &&
    dependencies.join() === instance.dependencies.join() &&
    createBeforeDestroy === instance.createBeforeDestroy &&
    provider === instance.provider
  ) {
    return [];
  }
  const put = stateInstance({
    key: instance.key,
    state,
    private: remembered,
    schemaVersion: schemaVersion(input.providers, provider, instance.key.type),
    block: blockOf(input.providers, provider, instance.key),
    dependencies,
    createBeforeDestroy,
    tainted: instance.tainted,
  });
  const left = instance.movedFrom === undefined ? [] : [{ kind: "remove", key: instance.movedFrom } as const];
  return [...left, { kind: "put", key: instance.key, provider, instance: put }];
}

/** An object that an import block takes over is in the state before anything is changed in it. */
function importUpkeep(change: ResourceChange, providers: UpkeepInput["providers"]): StateChange[] {
  const { importing, before, key, provider } = change;
  if (importing === undefined || before === null) return [];
  const instance = stateInstance({
    key,
    state: before,
    private: change.private,
    schemaVersion: schemaVersion(providers, provider, key.type),
    block: blockOf(providers, provider, key),
    dependencies: change.dependencies,
    createBeforeDestroy: change.createBeforeDestroy,
    tainted: false,
  });
  return [{ kind: "put", key, provider, instance }];
}

function dataUpkeep(
  source: ReadDataSource,
  recorded: ReadonlyMap<string, RecordedInstance>,
  providers: UpkeepInput["providers"],
): StateChange[] {
  const { instance, provider, state } = source;
  const { key, address } = instance;
  const known = recorded.get(address);
  if (known !== undefined && known.provider === provider && sameValue(known.state, state)) return [];
  return [{ kind: "put", key, provider, instance: dataInstance(key, state, blockOf(providers, provider, key)) }];
}

/** Data sources are kept without dependencies and private data, as Terraform keeps them. */
export function dataInstance(key: ResourceChange["key"], state: ReadDataSource["state"], block: Block | undefined) {
  return stateInstance({
    key,
    state,
    private: null,
    schemaVersion: 0,
    block,
    dependencies: [],
    createBeforeDestroy: false,
    tainted: false,
  });
}

export function schemaVersion(providers: ReadonlyMap<string, Provider>, address: string, type: string): number {
  const source = parseProviderAddress(address)?.source ?? "";
  return providers.get(source)?.schema.resources[type]?.version ?? 0;
}

/** Undefined where the provider has no such type. */
export function blockOf(
  providers: ReadonlyMap<string, Provider>,
  address: string,
  { mode, type }: Pick<ResourceChange["key"], "mode" | "type">,
): Block | undefined {
  const schema = providers.get(parseProviderAddress(address)?.source ?? "")?.schema;
  return mode === "managed" ? schema?.resources[type]?.block : schema?.dataSources[type];
}
