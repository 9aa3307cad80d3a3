import { z } from "zod";
import type { AttributePath } from "../diagnostics/diagnostic";
import { set } from "../language/make";
import { deepMarks, mapEntries, withMarks, withoutMarks } from "../language/marks";
import type { ObjectValue, Value } from "../language/value";
import { blockHides, hides } from "../provider/hides";
import type { Attribute, Block } from "../provider/schema";

const sensitive = { sensitive: true } as const;

/** The value with the sensitive marks of another of its shape: what a provider hands back has lost them. */
export function markedLike<V extends Value>(value: V, marked: Value | undefined): V;
export function markedLike(value: Value, marked: Value | undefined): Value {
  if (marked === undefined || deepMarks([marked])?.sensitive !== true) return value;
  if (marked.marks?.sensitive === true) return withMarks(value, sensitive);
  if ((value.kind === "object" || value.kind === "map") && (marked.kind === "object" || marked.kind === "map")) {
    const { entries } = marked;
    return { ...value, entries: mapEntries(value.entries, (entry, key) => markedLike(entry, entries[key])) };
  }
  if ((value.kind === "list" || value.kind === "tuple") && (marked.kind === "list" || marked.kind === "tuple")) {
    return { ...value, items: value.items.map((item, i) => markedLike(item, marked.items[i])) };
  }
  return value;
}

/** With the marks of the configuration and the schema alone: those that it bears may be of yesterday. */
export function markedAnew(block: Block, value: ObjectValue, config: ObjectValue): ObjectValue {
  const bare =
    deepMarks([value]) === undefined ? value : { ...value, entries: mapEntries(value.entries, withoutMarks) };
  return markedBySchema(block, markedLike(bare, config));
}

/** With the marks that the schema asks for, on top of those that are there. */
export function markedBySchema(block: Block, value: ObjectValue): ObjectValue {
  if (!blockHides(block)) return value;
  const mark = (entry: Value, name: string): Value => {
    const attribute = block.attributes[name];
    if (attribute !== undefined) return markedByAttribute(attribute, entry);
    const nested = block.blocks[name];
    return nested === undefined ? entry : inObjects(entry, (inside) => markedBySchema(nested.block, inside));
  };
  return { ...value, entries: mapEntries(value.entries, mark) };
}

export function markedByAttribute(attribute: Attribute, value: Value): Value {
  const { nested } = attribute;
  if (!hides(attribute)) return value;
  const mark = (entry: Value, name: string): Value => {
    const inner = nested?.attributes[name];
    return inner === undefined ? entry : markedByAttribute(inner, entry);
  };
  const marked =
    nested === undefined
      ? value
      : inObjects(value, (inside) => ({ ...inside, entries: mapEntries(inside.entries, mark) }));
  const isHidden = attribute.sensitive === true || (attribute.writeOnly === true && value.kind !== "null");
  return isHidden ? withMarks(marked, sensitive) : marked;
}

/** The objects that a nested attribute or block amounts to. */
function inObjects(value: Value, change: (inside: ObjectValue) => ObjectValue): Value {
  const item = (inside: Value): Value => (inside.kind === "object" ? change(inside) : inside);
  switch (value.kind) {
    case "object":
      return change(value);
    case "map":
      return { ...value, entries: mapEntries(value.entries, item) };
    case "list":
      return { ...value, items: value.items.map(item) };
    case "set":
      return withMarks(set(value.element, value.items.map(item)), value.marks);
    default:
      return value;
  }
}

const stepSchema = z.union([
  z.object({ type: z.literal("get_attr"), value: z.string() }).transform(({ value }) => value),
  z
    .object({ type: z.literal("index"), value: z.object({ value: z.union([z.string(), z.number()]) }) })
    .transform(({ value }) => value.value),
]);

/** With the marks that the state keeps as `sensitive_attributes`. What cannot be read marks the whole object. */
export function markedByPaths(paths: readonly unknown[], value: ObjectValue): ObjectValue {
  return paths.reduce<ObjectValue>((marked, path) => {
    const steps = z.array(stepSchema).safeParse(path);
    return markedAt(marked, steps.success ? steps.data : []);
  }, value);
}

function markedAt<V extends Value>(value: V, path: AttributePath): V;
function markedAt(value: Value, path: AttributePath): Value {
  const [step, ...rest] = path;
  if (step === undefined) return withMarks(value, sensitive);
  if (value.kind === "object" || value.kind === "map") {
    return {
      ...value,
      entries: mapEntries(value.entries, (entry, key) => (key === step ? markedAt(entry, rest) : entry)),
    };
  }
  if (value.kind === "list" || value.kind === "tuple") {
    return { ...value, items: value.items.map((item, i) => (i === step ? markedAt(item, rest) : item)) };
  }
  return value;
}
