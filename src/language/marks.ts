import { setEntry } from "./set-entry";
import type { Marks, Value } from "./value";

/** The value with these marks added to its own. */
export function withMarks<V extends Value>(value: V, marks: Marks | undefined): V {
  const merged = mergeMarks(value.marks, marks);
  return merged === value.marks ? value : { ...value, marks: merged };
}

export function mergeMarks(a: Marks | undefined, b: Marks | undefined): Marks | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const adds = (b.sensitive && !a.sensitive) || (b.ephemeral && !a.ephemeral);
  return adds ? { ...a, ...b } : a;
}

/** Of the value and of all that is in it. */
export function marksOf(value: Value): Marks {
  return gathered(value, undefined) ?? {};
}

/** Neither the value nor what is made of it may be shown. */
export function isHidden(marks: Marks | undefined): boolean {
  return marks?.sensitive === true || marks?.ephemeral === true;
}

export function deepMarks(values: readonly Value[]): Marks | undefined {
  return values.reduce<Marks | undefined>((marks, value) => gathered(value, marks), undefined);
}

/** Called for every leaf of every object: without a list of children for each. */
function gathered(value: Value, found: Marks | undefined): Marks | undefined {
  let marks = mergeMarks(found, value.marks);
  if ("items" in value) {
    for (const item of value.items) marks = gathered(item, marks);
  } else if ("entries" in value) {
    for (const key in value.entries) {
      const entry = value.entries[key];
      if (entry !== undefined) marks = gathered(entry, marks);
    }
  }
  return marks;
}

/** The value without any mark, down to its leaves. */
export function withoutMarks(value: Value): Value {
  if (deepMarks([value]) === undefined) return value;
  switch (value.kind) {
    case "list":
      return { kind: "list", element: value.element, items: value.items.map(withoutMarks) };
    case "set":
      return { kind: "set", element: value.element, items: value.items.map(withoutMarks) };
    case "tuple":
      return { kind: "tuple", items: value.items.map(withoutMarks) };
    case "map":
      return { kind: "map", element: value.element, entries: mapEntries(value.entries, withoutMarks) };
    case "object":
      return { kind: "object", entries: mapEntries(value.entries, withoutMarks) };
    case "null":
      return { kind: "null", type: value.type };
    case "unknown":
      return { kind: "unknown", type: value.type, ...(value.refinement && { refinement: value.refinement }) };
    case "bool":
      return { kind: "bool", value: value.value };
    default:
      return { kind: value.kind, value: value.value };
  }
}

/** Called for every object of every value: by way of lists of pairs it would take five times as long. */
export function mapEntries<T extends object, R>(
  entries: Readonly<Record<string, T>>,
  change: (entry: T, key: string) => R,
): Readonly<Record<string, R>> {
  const changed: Record<string, R> = {};
  for (const key in entries) {
    const entry = entries[key];
    if (entry !== undefined) setEntry(changed, key, change(entry, key));
  }
  return changed;
}

const none: readonly Value[] = [];

/** What is directly in a value; of a leaf, nothing. */
export function childrenOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return value.items;
    case "map":
    case "object":
      return Object.values(value.entries);
    default:
      return none;
  }
}
