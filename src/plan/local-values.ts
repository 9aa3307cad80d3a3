import type { LocalBlock } from "../configuration/configuration";
import { DiagnosticError, hasErrors } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import type { Value } from "../language/value";
import { evaluateNode } from "./evaluate-node";

/** A local value, and the addresses of the resources that it depends on, through other locals too. */
export interface Local extends LocalBlock {
  readonly resources: readonly string[];
}

interface Known {
  readonly value: Value;
  readonly moves: number;
}

/** Each is evaluated when it is asked for, and again where one of its resources was given another value since. */
export class LocalValues {
  readonly #locals: ReadonlyMap<string, Local>;
  readonly #known = new Map<string, Known>();

  constructor(
    locals: readonly Local[],
    private readonly scope: Scope,
    /** How often a resource was given a value. */
    private readonly movesOf: (address: string) => number,
  ) {
    this.#locals = new Map(locals.map((local) => [local.name, local]));
  }

  /** As properties that are evaluated when they are read. */
  entries(): Record<string, Value> {
    const entries: Record<string, Value> = Object.create(null);
    for (const local of this.#locals.values()) {
      Object.defineProperty(entries, local.name, { get: () => this.#get(local), enumerable: true });
    }
    return entries;
  }

  #get(local: Local): Value {
    const moves = this.#moves(local);
    const known = this.#known.get(local.name);
    if (known?.moves === moves) return known.value;
    this.#prepare(local);
    return this.#evaluate(local);
  }

  /** Those that it refers to come first: in a chain of thousands each would ask for the next and exhaust the stack. */
  #prepare(local: Local): void {
    const open = [local];
    const entered = new Set<Local>();
    for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
      const ahead = entered.has(next) ? [] : this.#referred(next).filter((other) => !entered.has(other));
      entered.add(next);
      if (ahead.length > 0) {
        open.push(...ahead);
        continue;
      }
      open.pop();
      if (next !== local) this.#try(next);
    }
  }

  #referred({ references }: Local): readonly Local[] {
    return references.flatMap((reference) => {
      const local = reference.kind === "local" ? this.#locals.get(reference.name) : undefined;
      return local === undefined || this.#known.get(local.name)?.moves === this.#moves(local) ? [] : [local];
    });
  }

  /** What cannot be evaluated says so to whoever really reads it. */
  #try(local: Local): void {
    try {
      this.#evaluate(local);
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
    }
  }

  #evaluate(local: Local): Value {
    const moves = this.#moves(local);
    const { value, diagnostics } = evaluateNode(local.value, this.scope);
    if (hasErrors(diagnostics))
      throw new DiagnosticError(...diagnostics.map((found) => ({ address: `local.${local.name}`, ...found })));
    this.#known.set(local.name, { value, moves });
    return value;
  }

  #moves({ resources }: Local): number {
    return resources.reduce((sum, address) => sum + this.movesOf(address), 0);
  }
}
