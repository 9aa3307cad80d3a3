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

/** Makes the second wait for the first, where there are both. */
export type Order = (first: string, second: string) => void;

/** Operations under construction. */
export class OperationGraph {
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
