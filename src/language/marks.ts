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
  return mergeMarks(value.marks, deepMarks(childrenOf(value))) ?? {};
}

export function deepMarks(values: readonly Value[]): Marks | undefined {
  let marks: Marks | undefined;
  for (const value of values) {
    marks = mergeMarks(mergeMarks(marks, value.marks), deepMarks(childrenOf(value)));
    if (marks?.sensitive && marks.ephemeral) return marks;
  }
  return marks;
}

/** The value without any mark, down to its leaves. */
export function withoutMarks<V extends Value>(value: V): V;
export function withoutMarks(value: Value): Value {
  if (deepMarks([value]) === undefined) return value;
  const { marks: _, ...bare } = value;
  switch (bare.kind) {
    case "list":
    case "set":
    case "tuple":
      return { ...bare, items: bare.items.map((item) => withoutMarks(item)) };
    case "map":
    case "object":
      return { ...bare, entries: mapEntries(bare.entries, (entry) => withoutMarks(entry)) };
    default:
      return bare;
  }
}

type Entries = Readonly<Record<string, Value>>;

/** `fromEntries` and not assignment: a key may be called `__proto__`. */
export function mapEntries(entries: Entries, change: (entry: Value, key: string) => Value): Entries {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, change(entry, key)]));
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
