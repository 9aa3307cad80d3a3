import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { parseProviderAddress, type RecordedInstance } from "../instance/recorded-instance";
import type { Provider } from "../provider/provider";
import { instanceId } from "../state/address";
import { naturalKeyOf } from "./natural-keys";
import type { ResourceChange } from "./plan";
import { blockAddress } from "./selection";

/** One step of an apply. */
export type Operation = Step | Join;

interface Ordered {
  readonly id: string;
  /** Operations that must have succeeded before. */
  readonly after: readonly string[];
}

export interface Step extends Ordered {
  readonly change: ResourceChange;
  /**
   * `settle` makes the resource what the plan says (nothing, for a no-op); `delete` removes an object, `forget` only
   * its place in the state.
   */
  readonly step: "settle" | "delete" | "forget";
}

/** Does nothing: many wait for it instead of each for many others. */
export interface Join extends Ordered {
  readonly step: "join";
}

export interface OperationsInput {
  readonly changes: readonly ResourceChange[];
  readonly recorded: readonly RecordedInstance[];
  readonly providers: ReadonlyMap<string, Provider>;
}

const settle = (address: string) => `settle ${address}`;
const remove = (id: string) => `delete ${id}`;

/**
 * The order of an apply. References order creates and updates; an object is deleted after every object whose prior
 * state referred to it was updated or deleted; who takes over a name waits until it is free.
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
  const all = graph.operations();
  return { operations: all, diagnostics: cycles(all) };
}

function stays({ action }: ResourceChange): boolean {
  return action !== "delete" && action !== "forget";
}

/** Operations under construction. */
class OperationGraph {
  readonly #made = new Map<string, { change: ResourceChange; step: Step["step"] } | "join">();
  readonly #after = new Map<string, Set<string>>();

  add(id: string, change: ResourceChange, step: Step["step"]): void {
    this.#made.set(id, { change, step });
    this.#after.set(id, new Set());
  }

  readonly order: Order = (first, second) => {
    if (this.#made.has(first) && this.#made.has(second) && first !== second) this.#after.get(second)?.add(first);
  };

  /** Every one of the second comes after every one of the first. */
  orderAll(firsts: readonly string[], seconds: readonly string[], name: string): void {
    const joined = firsts.length > 1 && seconds.length > 1;
    if (!joined) return firsts.forEach((first) => seconds.forEach((second) => this.order(first, second)));
    this.#made.set(name, "join");
    this.#after.set(name, new Set());
    firsts.forEach((first) => this.order(first, name));
    seconds.forEach((second) => this.order(name, second));
  }

  /** Of the deletions, those of each block. */
  removals(): ReadonlyMap<string, readonly { id: string; change: ResourceChange }[]> {
    const found = new Map<string, { id: string; change: ResourceChange }[]>();
    for (const [id, made] of this.#made) {
      if (made === "join" || made.step !== "delete") continue;
      const { change } = made;
      const known = found.get(blockAddress(change.key));
      if (known === undefined) found.set(blockAddress(change.key), [{ id, change }]);
      else known.push({ id, change });
    }
    return found;
  }

  operations(): ReadonlyMap<string, Operation> {
    return new Map(
      [...this.#made].map(([id, made]): [string, Operation] => {
        const after = [...(this.#after.get(id) ?? [])];
        return [id, made === "join" ? { id, step: "join", after } : { id, ...made, after }];
      }),
    );
  }
}

function orderSettles(planned: ReadonlyMap<string, ResourceChange>, graph: OperationGraph): void {
  const byBlock = groupBy([...planned.values()], ({ key }) => blockAddress(key));
  const waiting = new Map<string, string[]>();
  for (const [block, changes] of byBlock) {
    const dependencies = new Set(changes.flatMap((change) => [...change.dependencies]));
    for (const dependency of dependencies) {
      if (!byBlock.has(dependency) || dependency === block) continue;
      const known = waiting.get(dependency) ?? [];
      known.push(...changes.filter((change) => change.dependencies.includes(dependency)).map(({ address }) => address));
      waiting.set(dependency, known);
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

type Order = (first: string, second: string) => void;

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

function cycles(all: ReadonlyMap<string, Operation>): Diagnostic[] {
  const waiting = new Map([...all].map(([id, operation]) => [id, operation.after.length]));
  const followers = new Map<string, string[]>();
  for (const operation of all.values()) {
    for (const first of operation.after) {
      const known = followers.get(first);
      if (known === undefined) followers.set(first, [operation.id]);
      else known.push(operation.id);
    }
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const count = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, count);
      if (count === 0) ready.push(follower);
    }
  }
  if (waiting.size === 0) return [];
  return [
    error({
      code: "operation-cycle",
      summary: "The changes wait for each other",
      detail: `There is no order for: ${[...waiting.keys()].join(", ")}. Apply them in two steps, or give a new object another name than the one that it replaces.`,
    }),
  ];
}
