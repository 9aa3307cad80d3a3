import type { Json } from "../language/json";
import { deepMarks } from "../language/marks";
import type { ObjectValue, Value } from "../language/value";
import type { Block } from "../provider/schema";
import type { InstanceKey } from "../state/backend";
import type { StateInstance } from "../state/document";
import { printPrivate } from "./private";
import { encodeAttributes } from "./state-attributes";

export interface AppliedState {
  readonly key: InstanceKey;
  readonly state: ObjectValue;
  readonly private: Json;
  readonly schemaVersion: number;
  /** Says which attributes are dynamic: needed only where one is. */
  readonly block?: Block | undefined;
  readonly dependencies: readonly string[];
  readonly createBeforeDestroy: boolean;
  readonly tainted: boolean;
}

/** An instance as Terraform's state writes it. */
export function stateInstance(applied: AppliedState): StateInstance {
  return {
    ...(applied.key.index === undefined ? {} : { index_key: applied.key.index }),
    ...(applied.tainted ? { status: "tainted" as const } : {}),
    ...(applied.key.deposed === undefined ? {} : { deposed: applied.key.deposed }),
    schema_version: applied.schemaVersion,
    attributes: { ...encodeAttributes(applied.state, applied.block) },
    sensitive_attributes: sensitiveAttributes(applied.state),
    ...(applied.private === null ? {} : { private: printPrivate(applied.private) }),
    ...(applied.dependencies.length === 0 ? {} : { dependencies: [...applied.dependencies] }),
    ...(applied.createBeforeDestroy ? { create_before_destroy: true } : {}),
  };
}

type Step = Readonly<Record<string, unknown>>;

/** Where the sensitive mark is, outermost only, in Terraform's steps: an attribute, or the key of a list or map. */
export function sensitiveAttributes(value: Value, path: readonly Step[] = []): Step[][] {
  if (deepMarks([value])?.sensitive !== true) return [];
  if (value.marks?.sensitive === true) return [[...path]];
  const inside = (entry: Value, step: Step) => sensitiveAttributes(entry, [...path, step]);
  switch (value.kind) {
    case "object":
      return Object.entries(value.entries).flatMap(([name, entry]) => inside(entry, { type: "get_attr", value: name }));
    case "map":
      return Object.entries(value.entries).flatMap(([key, entry]) => inside(entry, index(key, "string")));
    case "list":
    case "tuple":
      return value.items.flatMap((item, i) => inside(item, index(i, "number")));
    default:
      return [];
  }
}

function index(value: string | number, type: string): Step {
  return { type: "index", value: { value, type } };
}
