import { mapEntries, withMarks } from "../language/marks";
import type { ObjectValue, Value } from "../language/value";
import { blockHides } from "../provider/hides";
import type { Attribute, Block } from "../provider/schema";

/** Marks what the schema calls sensitive, whoever made the value. */
export function hideSensitive(value: ObjectValue, block: Block | undefined): ObjectValue;
export function hideSensitive(value: ObjectValue | null, block: Block | undefined): ObjectValue | null;
export function hideSensitive(value: ObjectValue | null, block: Block | undefined): ObjectValue | null {
  if (value === null || block === undefined || !blockHides(block)) return value;
  const entries = mapEntries(value.entries, (entry, name) => {
    const attribute = block.attributes[name];
    if (attribute !== undefined) return hideAttribute(entry, attribute);
    const nested = block.blocks[name];
    return nested === undefined ? entry : inEach(entry, (inner) => hideSensitive(inner, nested.block));
  });
  return { ...value, entries };
}

function hideAttribute(value: Value, attribute: Attribute): Value {
  if (attribute.sensitive === true) return value.kind === "null" ? value : withMarks(value, { sensitive: true });
  const { nested } = attribute;
  if (nested === undefined) return value;
  const inside = (object: ObjectValue): ObjectValue => ({
    ...object,
    entries: mapEntries(object.entries, (entry, name) => {
      const inner = nested.attributes[name];
      return inner === undefined ? entry : hideAttribute(entry, inner);
    }),
  });
  return inEach(value, inside);
}

function inEach(value: Value, change: (object: ObjectValue) => ObjectValue): Value {
  const one = (item: Value): Value => (item.kind === "object" ? change(item) : item);
  switch (value.kind) {
    case "list":
    case "set":
      return { ...value, items: value.items.map(one) };
    case "map":
      return { ...value, entries: mapEntries(value.entries, one) };
    default:
      return one(value);
  }
}
