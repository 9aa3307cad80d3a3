import type { ResourceBlock } from "../configuration/configuration";
import type { Functions, Scope } from "../language/expression";
import { bool, object, str, unknown } from "../language/make";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import { formatAddress } from "../state/address";
import type { InstanceKey } from "../state/backend";
import { LocalValues, type Local } from "./local-values";
import type { Repetition } from "./repetition";
import type { Surroundings } from "./surroundings";

type Entries = Record<string, Value>;
type Block = Pick<ResourceBlock, "mode" | "type" | "name">;
type Instance = Omit<InstanceKey, "deposed">;

/** Without a prototype: a resource may be called `__proto__` or `constructor`. */
function bare(): Entries {
  return Object.create(null);
}

function liveObject(entries: Entries): Value {
  return { kind: "object", entries };
}

export interface EvaluationInput {
  readonly variables: Readonly<Record<string, Value>>;
  readonly locals?: readonly Local[];
  readonly functions: Functions;
  readonly surroundings?: Surroundings;
}

/** The values of a configuration, as far as they are evaluated: what expressions see. */
export class Evaluation implements Scope {
  readonly #roots = new Map<string, Value>();
  readonly #managed = new Map<string, Entries>();
  readonly #data = new Map<string, Entries>();
  readonly #managedTypes: Entries = bare();
  readonly #dataTypes: Entries = bare();
  /** By the address of a block with count or for_each. */
  readonly #expansions = new Map<string, { readonly items: Value[] } | { readonly entries: Entries }>();
  /** How often a resource was given a value: a local is evaluated again where one of its resources moved. */
  readonly #moves = new Map<string, number>();

  readonly call: Functions["call"];
  readonly functionNames: Functions["functionNames"];

  constructor({ variables, locals = [], functions, surroundings }: EvaluationInput) {
    this.call = functions.call;
    this.functionNames = functions.functionNames;
    const values = new LocalValues(locals, this, (address) => this.#moves.get(address) ?? 0);
    this.#roots.set("var", liveObject({ ...variables }));
    this.#roots.set("data", liveObject(this.#dataTypes));
    this.#roots.set("resource", liveObject(this.#managedTypes));
    this.#roots.set("local", liveObject(values.entries()));
    if (surroundings === undefined) return;
    const { workingFolder, workspace, applying = false } = surroundings;
    this.#roots.set("path", object({ module: str("."), root: str("."), cwd: str(workingFolder) }));
    this.#roots.set(
      "terraform",
      object({ workspace: str(workspace), applying: withMarks(bool(applying), { ephemeral: true }) }),
    );
  }

  readonly root = (name: string): Value | undefined => this.#roots.get(name) ?? this.#managedTypes[name];

  /** What a block will have as instances: each is unknown until it is set. */
  expand(block: Block, kind: Repetition["kind"], indexes: readonly InstanceKey["index"][]): void {
    const nothing = unknown("dynamic");
    if (kind === "single") return this.#put(block, nothing);
    if (kind === "count") {
      const items = Array.from({ length: lengthOf(indexes) }, (): Value => nothing);
      this.#expansions.set(formatAddress(block), { items });
      return this.#put(block, { kind: "tuple", items });
    }
    const entries = bare();
    for (const index of indexes) entries[String(index)] = nothing;
    this.#expansions.set(formatAddress(block), { entries });
    return this.#put(block, liveObject(entries));
  }

  /** Throws DiagnosticError. */
  local(name: string): Value | undefined {
    const all = this.#roots.get("local");
    return all?.kind === "object" ? all.entries[name] : undefined;
  }

  /** Of a block that could not be expanded. */
  setUnknown(block: Block): void {
    this.#put(block, unknown("dynamic"));
  }

  setInstance(instance: Instance, value: Value): void {
    const { mode, type, name, index } = instance;
    if (index === undefined) return this.#put(instance, value);
    const address = formatAddress({ mode, type, name });
    const expansion = this.#expansions.get(address);
    if (expansion === undefined) return;
    // in place: copying the instances of a block for each of them would be quadratic
    if ("items" in expansion) expansion.items[Number(index)] = value;
    else expansion.entries[String(index)] = value;
    this.#moved(address);
  }

  instance({ mode, type, name, index }: Instance): Value | undefined {
    if (index === undefined) return (mode === "managed" ? this.#managed : this.#data).get(type)?.[name];
    const expansion = this.#expansions.get(formatAddress({ mode, type, name }));
    if (expansion === undefined) return undefined;
    return "items" in expansion ? expansion.items[Number(index)] : expansion.entries[String(index)];
  }

  #put(block: Block, value: Value): void {
    const types = block.mode === "managed" ? this.#managed : this.#data;
    let entries = types.get(block.type);
    if (entries === undefined) {
      entries = bare();
      types.set(block.type, entries);
      (block.mode === "managed" ? this.#managedTypes : this.#dataTypes)[block.type] = liveObject(entries);
    }
    entries[block.name] = value;
    this.#moved(formatAddress({ mode: block.mode, type: block.type, name: block.name }));
  }

  #moved(address: string): void {
    this.#moves.set(address, (this.#moves.get(address) ?? 0) + 1);
  }
}

function lengthOf(indexes: readonly InstanceKey["index"][]): number {
  return indexes.reduce<number>(
    (length, index) => (typeof index === "number" ? Math.max(length, index + 1) : length),
    0,
  );
}
