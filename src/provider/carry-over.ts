import { nullOf, list, object } from "../language/make";
import { mapEntries } from "../language/marks";
import { setEntry } from "../language/set-entry";
import type { ObjectValue, Value } from "../language/value";
import type { Attribute, Block } from "./schema";

/**
 * What the server said, with what it is never asked for out of `kept` (state, or plan) as far as that is known.
 * Write-only values are null.
 */
export function carryOver(block: Block, read: ObjectValue, kept?: ObjectValue): ObjectValue {
  const attributes = carryAttributes(block.attributes, read.entries, kept?.entries);
  return object({
    ...attributes,
    ...mapEntries(pick(read.entries, block.blocks), (value, name) => {
      const inner = block.blocks[name]?.block;
      return inner ? carryItems(value, kept?.entries[name], (item, from) => carryOver(inner, item, from)) : value;
    }),
  });
}

function carryAttributes(
  attributes: Block["attributes"],
  read: ObjectValue["entries"],
  kept: ObjectValue["entries"] | undefined,
): ObjectValue["entries"] {
  return mapEntries(pick(read, attributes), (value, name) => {
    const attribute = attributes[name];
    return attribute === undefined ? value : carryAttribute(attribute, value, kept?.[name]);
  });
}

function carryAttribute(
  { type, nested, writeOnly, inputOnly }: Attribute,
  read: Value,
  kept: Value | undefined,
): Value {
  if (writeOnly) return nullOf(type);
  if (inputOnly) return kept === undefined || kept.kind === "unknown" ? read : kept;
  if (nested === undefined) return read;
  return carryItems(read, kept, (item, from) =>
    object(carryAttributes(nested.attributes, item.entries, from?.entries)),
  );
}

/** Elements of a list are the same by position; those of a set cannot be told, so they carry nothing. */
function carryItems(
  read: Value,
  kept: Value | undefined,
  carry: (item: ObjectValue, from: ObjectValue | undefined) => ObjectValue,
): Value {
  const item = (value: Value, from: Value | undefined): Value =>
    value.kind === "object" ? carry(value, from?.kind === "object" ? from : undefined) : value;
  switch (read.kind) {
    case "object":
      return item(read, kept);
    case "list":
      return list(
        read.element,
        read.items.map((value, i) => item(value, kept?.kind === "list" ? kept.items[i] : undefined)),
      );
    default:
      return read;
  }
}

function pick(entries: ObjectValue["entries"], names: Readonly<Record<string, unknown>>): ObjectValue["entries"] {
  const picked: Record<string, Value> = {};
  for (const name in entries) {
    const entry = entries[name];
    if (entry !== undefined && Object.hasOwn(names, name)) setEntry(picked, name, entry);
  }
  return picked;
}
