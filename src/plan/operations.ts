import type { Diagnostic } from "../diagnostics/diagnostic";
import { parseProviderAddress, type RecordedInstance } from "../instance/recorded-instance";
import type { Provider } from "../provider/provider";
import { instanceId } from "../state/address";
import { naturalKeyOf } from "./natural-keys";
import { operationCycles } from "./operation-cycles";
import { OperationGraph, type Operation, type Order } from "./operation-graph";
import type { ResourceChange } from "./plan";
import { blockAddress } from "./selection";

export interface OperationsInput {
  readonly changes: readonly ResourceChange[];
  readonly recorded: readonly RecordedInstance[];
  readonly providers: ReadonlyMap<string, Provider>;
}

const settle = (address: string) => `settle ${address}`;
const remove = (id: string) => `delete ${id}`;

/**
 * The order of an apply. References order creates and updates; an object is deleted after every object whose prior
 * state referred to it was updated or deleted; who takes over a name waits until it is free. Check blocks read last.
 */
export function operations(input: OperationsInput): {
  operations: ReadonlyMap<string, Operation>;
  diagnostics: Diagnostic[];
} {
  const graph = new OperationGraph();
  for (const change of input.changes) {
    if (change.action === "delete") graph.add(remove(instanceId(change.key)), change, "delete");
    else if (change.action === "forget") graph.add(`forget ${instanceId(change.key)}`, change, "forget");
    else graph.add(settle(change.address), change, "settle");
    if (change.action === "replace") graph.add(remove(change.address), change, "delete");
  }
  const planned = new Map(input.changes.filter(stays).map((change) => [change.address, change]));
  orderSettles(planned, graph);
  orderRemovals(input, planned, graph);
  orderDeposed(input, planned, graph.order);
  orderNames(input, graph.order);
  orderChecks(planned, graph);
  const all = graph.operations();
  return { operations: all, diagnostics: operationCycles(all) };
}

function stays({ action }: ResourceChange): boolean {
  return action !== "delete" && action !== "forget";
}

function orderSettles(planned: ReadonlyMap<string, ResourceChange>, graph: OperationGraph): void {
  const byBlock = groupBy([...planned.values()], ({ key }) => blockAddress(key));
  const waiting = new Map<string, string[]>();
  for (const { key, address, dependencies } of planned.values()) {
    for (const dependency of dependencies) {
      if (!byBlock.has(dependency) || dependency === blockAddress(key)) continue;
      const known = waiting.get(dependency);
      if (known === undefined) waiting.set(dependency, [address]);
      else known.push(address);
    }
  }
  for (const [dependency, addresses] of waiting) {
    const firsts = (byBlock.get(dependency) ?? []).map(({ address }) => settle(address));
    graph.orderAll(firsts, addresses.map(settle), `settled ${dependency}`);
  }
  for (const { action, address, createBeforeDestroy } of planned.values()) {
    if (action !== "replace") continue;
    if (createBeforeDestroy) graph.order(settle(address), remove(address));
    else graph.order(remove(address), settle(address));
  }
}

/** What a check block reads it reads of what is there in the end. */
function orderChecks(planned: ReadonlyMap<string, ResourceChange>, graph: OperationGraph): void {
  const isChecked = ({ actionReason }: ResourceChange) => actionReason === "read_because_check_nested";
  const all = [...planned.values()];
  const others = all.filter((change) => !isChecked(change)).map(({ address }) => settle(address));
  const removals = [...graph.removals().values()].flat().map(({ id }) => id);
  const checked = all.filter(isChecked).map(({ address }) => settle(address));
  graph.orderAll([...others, ...removals], checked, "all but checks");
}

/** Who referred to an object lets go of it before it is deleted. */
function orderRemovals(
  { recorded }: OperationsInput,
  planned: ReadonlyMap<string, ResourceChange>,
  graph: OperationGraph,
): void {
  const dependents = new Map<string, RecordedInstance[]>();
  const removals = graph.removals();
  for (const instance of recorded) {
    for (const dependency of instance.dependencies) {
      if (!removals.has(dependency)) continue;
      const known = dependents.get(dependency);
      if (known === undefined) dependents.set(dependency, [instance]);
      else known.push(instance);
    }
  }
  for (const [block, instances] of dependents) {
    const gone = removals.get(block) ?? [];
    const all = gone.map(({ id }) => id);
    const refersStill = ({ id }: RecordedInstance) => planned.get(id)?.dependencies.includes(block) === true;
    const [still, nomore] = [instances.filter(refersStill), instances.filter((instance) => !refersStill(instance))];
    graph.orderAll(
      [...instances.map(({ id }) => remove(id)), ...nomore.map(({ id }) => settle(id))],
      all,
      `left ${block}`,
    );
    // who will refer to the successor of what is destroyed first cannot come before the destruction
    const patient = gone.filter(({ change }) => change.action !== "replace" || change.createBeforeDestroy);
    graph.orderAll(
      still.map(({ id }) => settle(id)),
      patient.map(({ id }) => id),
      `renewed ${block}`,
    );
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}

/** A predecessor that was set aside goes after its successor came, but where it still has the name. */
function orderDeposed(input: OperationsInput, planned: ReadonlyMap<string, ResourceChange>, order: Order): void {
  for (const change of input.changes) {
    const successor = change.key.deposed === undefined ? undefined : planned.get(change.address);
    if (successor === undefined) continue;
    const name = keyOf(change, change.before, input.providers);
    if (name === undefined || name !== keyOf(successor, successor.after, input.providers)) {
      order(settle(change.address), remove(instanceId(change.key)));
    }
  }
}

/** A name is handed over after it is free. */
function orderNames({ changes, providers }: OperationsInput, order: Order): void {
  const named = changes.map((change) => ({
    change,
    former: keyOf(change, change.before, providers),
    next: !stays(change) ? undefined : keyOf(change, change.after, providers),
  }));
  const freed = new Map<string, string>();
  for (const { change, former, next } of named) {
    if (former === undefined || former === next || change.action === "forget") continue;
    if (change.action === "delete") freed.set(former, remove(instanceId(change.key)));
    else freed.set(former, change.action === "replace" ? remove(change.address) : settle(change.address));
  }
  for (const { change, former, next } of named) {
    const first = next === undefined || next === former ? undefined : freed.get(next);
    if (first !== undefined) order(first, settle(change.address));
  }
}

function keyOf(
  change: ResourceChange,
  state: ResourceChange["before"],
  providers: ReadonlyMap<string, Provider>,
): string | undefined {
  const source = parseProviderAddress(change.provider)?.source ?? "";
  const schema = providers.get(source)?.schema.resources[change.key.type];
  const name = schema === undefined ? undefined : naturalKeyOf(schema, state);
  return name === undefined ? undefined : `${change.provider} ${change.key.type} ${name}`;
}
