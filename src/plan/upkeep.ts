import type { ResourceBlock } from "../configuration/configuration";
import { parseProviderAddress, type RecordedInstance } from "../instance/recorded-instance";
import { stateInstance } from "../instance/state-instance";
import { sameValue } from "../language/equality";
import { printJson } from "../language/json-text";
import { sensitiveMask } from "../language/masks";
import type { Provider, RefreshedInstance } from "../provider/provider";
import { formatAddress } from "../state/address";
import type { StateChange } from "../state/backend";
import type { ResourceChange } from "./plan";
import type { ReadDataSource } from "./plan-changes";

export interface UpkeepInput {
  readonly recorded: readonly RecordedInstance[];
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly changes: readonly ResourceChange[];
  readonly dataSources: readonly ReadDataSource[];
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  readonly providers: ReadonlyMap<string, Provider>;
}

/** What the state does not know yet of what is there already. */
export function upkeep(input: UpkeepInput): StateChange[] {
  const changes = new Map(input.changes.map((change) => [change.address, change]));
  const recorded = new Map(input.recorded.map((instance) => [instance.id, instance]));
  const kept = input.recorded.flatMap((instance) => instanceUpkeep(instance, changes, input));
  return [...kept, ...input.dataSources.flatMap((source) => dataUpkeep(source, recorded))];
}

function instanceUpkeep(
  instance: RecordedInstance,
  changes: ReadonlyMap<string, ResourceChange>,
  input: UpkeepInput,
): StateChange[] {
  const address = formatAddress(instance.key);
  if (instance.key.mode === "data") {
    return input.blocks.has(address) ? [] : [{ kind: "remove", key: instance.key }];
  }
  const refreshed = input.refreshed.get(instance.id);
  if (refreshed?.kind === "gone") return [{ kind: "remove", key: instance.key }];
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
    sameValue(state, instance.state) &&
    printJson(sensitiveMask(state)) === printJson(sensitiveMask(instance.state)) &&
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
    dependencies,
    createBeforeDestroy,
    tainted: instance.tainted,
  });
  return [{ kind: "put", key: instance.key, provider, instance: put }];
}

function dataUpkeep(source: ReadDataSource, recorded: ReadonlyMap<string, RecordedInstance>): StateChange[] {
  const { block, provider, state } = source;
  const known = recorded.get(block.address);
  if (known !== undefined && known.provider === provider && sameValue(known.state, state)) return [];
  const key = { mode: "data", type: block.type, name: block.name } as const;
  return [{ kind: "put", key, provider, instance: dataInstance(key, state) }];
}

/** Data sources are kept without dependencies and private data, as Terraform keeps them. */
export function dataInstance(key: ResourceChange["key"], state: ReadDataSource["state"]) {
  return stateInstance({
    key,
    state,
    private: null,
    schemaVersion: 0,
    dependencies: [],
    createBeforeDestroy: false,
    tainted: false,
  });
}

export function schemaVersion(providers: ReadonlyMap<string, Provider>, address: string, type: string): number {
  const source = parseProviderAddress(address)?.source ?? "";
  return providers.get(source)?.schema.resources[type]?.version ?? 0;
}
