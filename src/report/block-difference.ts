import { nullOf } from "../language/make";
import type { ObjectValue, Value } from "../language/value";
import type { AttributePath } from "../diagnostics/diagnostic";
import type { Block, NestedBlock } from "../provider/schema";
import { hideSensitive } from "./hide-sensitive";
import { actionOf, compareEntries, compareValues, type Notes } from "./compare-values";
import type { Difference, DifferenceAction } from "./difference";

/** What becomes of a body: its attributes, and its nested blocks one by one. */
export interface BlockDifference {
  readonly action: DifferenceAction;
  readonly note?: string;
  readonly attributes: Readonly<Record<string, Difference>>;
  readonly blocks: readonly NestedDifference[];
}

/** A nested block; or, where it is not known or not shown how many there are, one value that stands for all. */
export type NestedDifference =
  { readonly name: string; readonly block: BlockDifference } | { readonly name: string; readonly whole: Difference };

const nothing = nullOf("dynamic");

/** Without a schema everything is an attribute. */
export function compareBlocks(
  before: ObjectValue | null,
  after: ObjectValue | null,
  block: Block | undefined,
  notes: Notes,
  path: AttributePath = [],
): BlockDifference {
  const [old, now] = [hideSensitive(before, block)?.entries ?? {}, hideSensitive(after, block)?.entries ?? {}];
  const nested = Object.entries(block?.blocks ?? {});
  const isAttribute = ([name]: readonly [string, Value]) => block?.blocks[name] === undefined;
  const attributesOf = (entries: Readonly<Record<string, Value>>) =>
    nested.length === 0 ? entries : Object.fromEntries(Object.entries(entries).filter(isAttribute));
  const action = actionOf(before ?? nothing, after ?? nothing);
  const note = action === "no-op" || path.length === 0 ? undefined : (notes(path) ?? noteOfAll(path, notes));
  return {
    action,
    ...(note === undefined ? {} : { note }),
    attributes: withWriteOnly(
      action === "create" ? block : undefined,
      compareEntries(attributesOf(old), attributesOf(now), path, notes),
    ),
    blocks: nested.flatMap(([name, schema]): NestedDifference[] => {
      const [was, becomes] = [old[name] ?? nothing, now[name] ?? nothing];
      const inside = [...path, name];
      // how many there will be is not known, or not shown
      if ([was, becomes].some((value) => value.kind === "unknown" || isHidden(value))) {
        return [{ name, whole: compareValues(was, becomes, inside, notes) }];
      }
      return compareNested(was, becomes, schema, notes, inside).map((inner) => ({ name, block: inner }));
    }),
  };
}

/** What holds for a whole list of blocks stands behind each of them: the list itself has no line. */
function noteOfAll(path: AttributePath, notes: Notes): string | undefined {
  return typeof path.at(-1) === "number" ? notes(path.slice(0, -1)) : undefined;
}

/** Their values are neither in the plan nor in the state: only that they are sent. */
const sent: Difference = { kind: "words", action: "create", text: "(write-only attribute)" };

/** In the order of their names. */
function withWriteOnly(block: Block | undefined, attributes: Record<string, Difference>): Record<string, Difference> {
  const names = Object.entries(block?.attributes ?? {}).filter(([, attribute]) => attribute.writeOnly === true);
  if (names.length === 0) return attributes;
  const all = Object.entries({ ...Object.fromEntries(names.map(([name]) => [name, sent])), ...attributes });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compareNested(
  before: Value,
  after: Value,
  { nesting, block }: NestedBlock,
  notes: Notes,
  path: AttributePath,
): BlockDifference[] {
  const [old, now] = [objectsIn(before), objectsIn(after)];
  if (nesting === "set") {
    const isIn = (items: readonly ObjectValue[], item: ObjectValue) =>
      items.some((other) => actionOf(other, item) === "no-op");
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
