import type { AttributePath } from "../diagnostics/diagnostic";
import type { ObjectValue, Value } from "../language/value";
import type { Attribute, Block } from "./schema";

type Visit = (attribute: Attribute, value: Value, path: AttributePath) => void;

/** Each attribute that a value of the block has, those inside nested attributes and blocks too, outermost first. */
export function visitAttributes(block: Block, { entries }: ObjectValue, visit: Visit, path: AttributePath = []): void {
  visitEntries(block.attributes, entries, visit, path);
  for (const [name, { block: inner }] of Object.entries(block.blocks)) {
    for (const [step, object] of objectsIn(entries[name]))
      visitAttributes(inner, object, visit, [...path, name, ...step]);
  }
}

function visitEntries(
  attributes: Block["attributes"],
  entries: ObjectValue["entries"],
  visit: Visit,
  path: AttributePath,
): void {
  for (const name in attributes) {
    const attribute = attributes[name];
    const value = entries[name];
    if (attribute === undefined || value === undefined) continue;
    const at = [...path, name];
    visit(attribute, value, at);
    if (attribute.nested === undefined) continue;
    for (const [step, object] of objectsIn(value)) {
      visitEntries(attribute.nested.attributes, object.entries, visit, [...at, ...step]);
    }
  }
}

/** The objects of a nested attribute or block, each with the step to it: none to a single one. */
function objectsIn(value: Value | undefined): readonly (readonly [AttributePath, ObjectValue])[] {
  switch (value?.kind) {
    case "object":
      return [[[], value]];
    case "list":
    case "set":
      return value.items.flatMap((item, i) => (item.kind === "object" ? [[[i], item] as const] : []));
    case "map":
      return Object.entries(value.entries).flatMap(([key, item]) =>
        item.kind === "object" ? [[[key], item] as const] : [],
      );
    default:
      return [];
  }
}

/** The attribute that a path leads to; list positions and map keys do not count. Undefined for a block. */
export function attributeAt(block: Block, path: AttributePath): Attribute | undefined {
  let inside: Pick<Block, "attributes" | "blocks"> = block;
  let found: Attribute | undefined;
  for (const step of path) {
    if (typeof step === "number") continue;
    const attribute = inside.attributes[step];
    const nested = inside.blocks[step];
    if (attribute !== undefined) {
      found = attribute;
      inside = { attributes: attribute.nested?.attributes ?? {}, blocks: {} };
    } else if (nested !== undefined) {
      found = undefined;
      inside = nested.block;
    }
  }
  return found;
}
