import { z } from "zod";
import type { AttributePath } from "../diagnostics/diagnostic";
import { mapEntries, withMarks } from "../language/marks";
import type { ObjectValue, Value } from "../language/value";
import type { Block } from "../provider/schema";

const sensitive = { sensitive: true } as const;

/** The value with the sensitive marks of another of its shape: what a provider hands back has lost them. */
export function markedLike<V extends Value>(value: V, marked: Value | undefined): V;
export function markedLike(value: Value, marked: Value | undefined): Value {
  if (marked === undefined) return value;
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

/** With the marks that the schema asks for. */
export function markedBySchema(block: Block, value: ObjectValue): ObjectValue {
  const names = Object.keys(block.attributes).filter((name) => block.attributes[name]?.sensitive === true);
  return names.length === 0 ? value : names.reduce((marked, name) => markedAt(marked, [name]), value);
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
