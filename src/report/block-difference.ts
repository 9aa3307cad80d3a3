import { nullOf } from "../language/make";
import type { ObjectValue, Value } from "../language/value";
import type { AttributePath } from "../diagnostics/diagnostic";
import type { Block, NestedBlock } from "../provider/schema";
import { actionOf, compareEntries, compareValues, type Notes } from "./compare-values";
import type { Difference, DifferenceAction } from "./difference";

/** What becomes of a body: its attributes, and its nested blocks one by one. */
export interface BlockDifference {
  readonly action: DifferenceAction;
  readonly note?: string;
  readonly attributes: Readonly<Record<string, Difference>>;
  /** Names of write-only attributes: their values are nowhere. */
  readonly writeOnly: readonly string[];
  readonly blocks: readonly { readonly name: string; readonly block: BlockDifference }[];
}

const nothing = nullOf("dynamic");

/** Without a schema everything is an attribute. */
export function compareBlocks(
  before: ObjectValue | null,
  after: ObjectValue | null,
  block: Block | undefined,
  notes: Notes,
  path: AttributePath = [],
): BlockDifference {
  const [old, now] = [before?.entries ?? {}, after?.entries ?? {}];
  const nested = Object.entries(block?.blocks ?? {});
  const isAttribute = ([name]: readonly [string, Value]) => block?.blocks[name] === undefined;
  const attributesOf = (entries: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(entries).filter(isAttribute));
  const action = actionOf(before ?? nothing, after ?? nothing);
  const note = action === "no-op" ? undefined : notes(path);
  return {
    action,
    ...(note === undefined || path.length === 0 ? {} : { note }),
    attributes: compareEntries(attributesOf(old), attributesOf(now), path, notes),
    writeOnly: Object.keys(block?.attributes ?? {}).filter((name) => block?.attributes[name]?.writeOnly === true),
    blocks: nested.flatMap(([name, schema]) =>
      compareNested(old[name] ?? nothing, now[name] ?? nothing, schema, notes, [...path, name]).map((inner) => ({
        name,
        block: inner,
      })),
    ),
  };
}

function compareNested(before: Value, after: Value, { nesting, block }: NestedBlock, notes: Notes, path: AttributePath): BlockDifference[] {
  if (before.kind === "unknown" || after.kind === "unknown" || isHidden(before) || isHidden(after)) {
    // How many there will be is not known, or not shown: one stands for all.
    const whole = compareValues(before, after, path, notes);
    return [{ action: whole.action, attributes: { "": whole }, writeOnly: [], blocks: [] }];
  }
  const [old, now] = [objectsIn(before), objectsIn(after)];
  if (nesting === "set") {
    const isIn = (items: readonly ObjectValue[], item: ObjectValue) => items.some((other) => actionOf(other, item) === "no-op");
    return [
      ...old.map((item) => compareBlocks(item, isIn(now, item) ? item : null, block, notes, path)),
      ...now.filter((item) => !isIn(old, item)).map((item) => compareBlocks(null, item, block, notes, path)),
    ];
  }
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) =>
    compareBlocks(old[i] ?? null, now[i] ?? null, block, notes, nesting === "single" ? path : [...path, i]),
  );
}

function objectsIn(value: Value): readonly ObjectValue[] {
  if (value.kind === "object") return [value];
  if (value.kind !== "list" && value.kind !== "set" && value.kind !== "tuple") return [];
  return value.items.flatMap((item) => (item.kind === "object" ? [item] : []));
}

function isHidden(value: Value): boolean {
  return value.marks?.sensitive === true || value.marks?.ephemeral === true;
}
