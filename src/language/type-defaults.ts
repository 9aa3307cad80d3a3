import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import { mapEntries, withMarks } from "./marks";
import { object, tuple } from "./make";
import type { Type } from "./type";
import type { Value } from "./value";

/** What `optional(type, default)` fills in, by its place in a type constraint. */
export interface TypeDefaults {
  /** Of an object: by the name of the attribute. */
  readonly values: Readonly<Record<string, Value>>;
  /** Within an attribute, an element of a tuple (its index), or every element of a collection (""). */
  readonly children: Readonly<Record<string, TypeDefaults>>;
}

/** The value as one of the type, with what its optional attributes default to. */
export function convertWithDefaults(
  value: Value,
  type: Type,
  defaults: TypeDefaults | undefined,
): Value | ConversionError {
  return convert(defaults === undefined ? value : applyDefaults(defaults, value), type);
}

/**
 * Fills in the attributes that are missing or null, as Terraform does before it converts. What is itself null or
 * unknown stays; collections become tuples and objects, until the conversion makes them collections again.
 */
export function applyDefaults(defaults: TypeDefaults, value: Value): Value {
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple": {
      const items = value.items.map((item, i) => applyWithin(defaults, String(i), item));
      return withMarks(tuple(items), value.marks);
    }
    case "map":
    case "object":
      return withMarks(object({ ...given(defaults, value.entries), ...missing(defaults, value.entries) }), value.marks);
    default:
      return value;
  }
}

type Entries = Readonly<Record<string, Value>>;

function given(defaults: TypeDefaults, entries: Entries): Entries {
  return mapEntries(entries, (entry, key) => applyWithin(defaults, key, entry));
}

function missing({ values, children }: TypeDefaults, entries: Entries): Entries {
  const filled = Object.entries(values).flatMap(([name, value]): [string, Value][] => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (entry !== undefined && entry.kind !== "null") return [];
    const within = Object.hasOwn(children, name) ? children[name] : undefined;
    return [[name, within === undefined ? value : applyDefaults(within, value)]];
  });
  return Object.fromEntries(filled);
}

function applyWithin({ children }: TypeDefaults, key: string, value: Value): Value {
  const every = children[""];
  const within = every ?? (Object.hasOwn(children, key) ? children[key] : undefined);
  return within === undefined ? value : applyDefaults(within, value);
}
