import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { parseProviderAddress, type RecordedInstance } from "../instance/recorded-instance";
import type { Provider } from "../provider/provider";
import { instanceId } from "../state/address";
import { naturalKeyOf } from "./natural-keys";
import type { ResourceChange } from "./plan";

/** One step of an apply. */
export interface Operation {
  readonly id: string;
  readonly change: ResourceChange;
  /** `settle` makes the resource what the plan says (nothing, for a no-op); `delete` removes an object. */
  readonly step: "settle" | "delete";
  /** Operations that must have succeeded before. */
  readonly after: readonly string[];
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
  const after = new Map<string, Set<string>>();
  const made = new Map<string, Omit<Operation, "after">>();
  const add = (id: string, change: ResourceChange, step: Operation["step"]) => {
    made.set(id, { id, change, step });
    after.set(id, new Set());
  };
  const order = (first: string, second: string) => {
    if (made.has(first) && made.has(second) && first !== second) after.get(second)?.add(first);
  };

  for (const change of input.changes) {
    if (change.action === "delete") add(remove(instanceId(change.key)), change, "delete");
    else add(settle(change.address), change, "settle");
    if (change.action === "replace") add(remove(change.address), change, "delete");
  }
  for (const change of input.changes) {
    if (change.action === "delete") continue;
    for (const dependency of change.dependencies) order(settle(dependency), settle(change.address));
    if (change.action !== "replace") continue;
    if (change.createBeforeDestroy) order(settle(change.address), remove(change.address));
    else order(remove(change.address), settle(change.address));
  }
  const planned = new Map(input.changes.filter(({ action }) => action !== "delete").map((c) => [c.address, c]));
  // who will refer to the successor of what is destroyed first cannot come before the destruction
  const awaitsSuccessor = (address: string, dependency: string) => {
    const successor = planned.get(dependency);
    const isDestroyedFirst = successor?.action === "replace" && !successor.createBeforeDestroy;
    return isDestroyedFirst && planned.get(address)?.dependencies.includes(dependency) === true;
  };
  const removals = new Map<string, string[]>();
  for (const { id, step, change } of made.values()) {
    if (step === "delete") removals.set(change.address, [...(removals.get(change.address) ?? []), id]);
  }
  for (const instance of input.recorded) {
    for (const dependency of instance.dependencies) {
      for (const removal of removals.get(dependency) ?? []) {
        order(remove(instance.id), removal);
        if (!awaitsSuccessor(instance.id, dependency)) order(settle(instance.id), removal);
      }
    }
  }
  orderDeposed(input, planned, order);
  orderNames(input, order);
  const all = new Map([...made].map(([id, operation]) => [id, { ...operation, after: [...(after.get(id) ?? [])] }]));
  return { operations: all, diagnostics: cycles(all) };
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
    next: change.action === "delete" ? undefined : keyOf(change, change.after, providers),
  }));
  const freed = new Map<string, string>();
  for (const { change, former, next } of named) {
    if (former === undefined || former === next) continue;
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
