import type { ResourceBlock } from "../configuration/configuration";
import type { Functions, Scope } from "../language/expression";
import type { Value } from "../language/value";

type Entries = Record<string, Value>;

/** Without a prototype: a resource may be called `__proto__` or `constructor`. */
function bare(): Entries {
  return Object.create(null);
}

function liveObject(entries: Entries): Value {
  return { kind: "object", entries };
}

/** The values of a configuration, as far as they are evaluated: what expressions see. */
export class Evaluation implements Scope {
  readonly #roots = new Map<string, Value>();
  readonly #managed = new Map<string, Entries>();
  readonly #data = new Map<string, Entries>();
  readonly #dataTypes: Entries = bare();

  readonly call: Functions["call"];
  readonly functionNames: Functions["functionNames"];

  constructor(variables: Readonly<Record<string, Value>>, { call, functionNames }: Functions) {
    this.call = call;
    this.functionNames = functionNames;
    this.#roots.set("var", liveObject({ ...variables }));
    this.#roots.set("data", liveObject(this.#dataTypes));
  }

  readonly root = (name: string): Value | undefined => this.#roots.get(name);

  setResource(block: Pick<ResourceBlock, "mode" | "type" | "name">, value: Value): void {
    const types = block.mode === "managed" ? this.#managed : this.#data;
    let entries = types.get(block.type);
    if (entries === undefined) {
      // the objects of a type grow in place: copying them for each resource would be quadratic
      entries = bare();
      types.set(block.type, entries);
      if (block.mode === "managed") this.#roots.set(block.type, liveObject(entries));
      else this.#dataTypes[block.type] = liveObject(entries);
    }
    entries[block.name] = value;
  }

  resource(block: Pick<ResourceBlock, "mode" | "type" | "name">): Value | undefined {
    return (block.mode === "managed" ? this.#managed : this.#data).get(block.type)?.[block.name];
  }
}
