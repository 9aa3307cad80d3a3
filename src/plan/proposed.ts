import { nullOf, set } from "../language/make";
import { withMarks, withoutMarks } from "../language/marks";
import { sameValue } from "../language/equality";
import type { ObjectValue, Value } from "../language/value";
import { blockType } from "../provider/block-type";
import type { Attribute, Block, NestedBlock } from "../provider/schema";

/**
 * The object as the configuration wants it, where it says something, and as it was where the server decides:
 * what Terraform hands to a provider as the proposed new state.
 */
export function proposedNew(block: Block, prior: ObjectValue | null, config: ObjectValue): ObjectValue {
  const entries: Record<string, Value> = {};
  for (const name in block.attributes) {
    const attribute = block.attributes[name];
    if (attribute === undefined) continue;
    entries[name] = proposedAttribute(attribute, prior?.entries[name], config.entries[name] ?? nullOf(attribute.type));
  }
  for (const name in block.blocks) {
    const nested = block.blocks[name];
    if (nested === undefined) continue;
    entries[name] = proposedBlock(
      nested,
      prior?.entries[name],
      config.entries[name] ?? nullOf(blockType(nested.block)),
    );
  }
  return { kind: "object", entries };
}

function proposedAttribute(attribute: Attribute, prior: Value | undefined, config: Value): Value {
  if (attribute.writeOnly === true) return nullOf(attribute.type);
  if (config.kind === "null") {
    return attribute.computed === true && prior !== undefined ? prior : withoutMarks(config);
  }
  const { nested } = attribute;
  if (nested === undefined || !Object.values(nested.attributes).some(hasComputed)) return config;
  const inner: Block = { description: "", attributes: nested.attributes, blocks: {} };
  return pairElements(inner, prior, config);
}

function hasComputed(attribute: Attribute): boolean {
  return attribute.computed === true || Object.values(attribute.nested?.attributes ?? {}).some(hasComputed);
}

function proposedBlock(nested: NestedBlock, prior: Value | undefined, config: Value): Value {
  return pairElements(nested.block, prior, config);
}

/** Elements of lists and maps pair by their place, those of sets by what the configuration says of them. */
function pairElements(block: Block, prior: Value | undefined, config: Value): Value {
  switch (config.kind) {
    case "object":
      return { ...proposedNew(block, asObject(prior), config), marks: config.marks };
    case "list": {
      const before = prior?.kind === "list" ? prior.items : [];
      return { ...config, items: config.items.map((item, i) => pairElements(block, before[i], item)) };
    }
    case "map": {
      const before = prior?.kind === "map" ? prior.entries : {};
      const pairs = Object.entries(config.entries).map(([key, item]) => [key, pairElements(block, before[key], item)]);
      return { ...config, entries: Object.fromEntries(pairs) };
    }
    case "set": {
      const left = prior?.kind === "set" ? [...prior.items] : [];
      const items = config.items.map((item) => {
        const at = left.findIndex((candidate) => agreesWithConfig(block, candidate, item));
        const [match] = at < 0 ? [] : left.splice(at, 1);
        return pairElements(block, match, item);
      });
      return withMarks(set(config.element, items), config.marks);
    }
    default:
      return config;
  }
}

function agreesWithConfig(block: Block, prior: Value, config: Value): boolean {
  const before = asObject(prior);
  if (before === null || config.kind !== "object") return false;
  return sameValue(before, proposedNew(block, before, config));
}

function asObject(value: Value | undefined): ObjectValue | null {
  return value?.kind === "object" ? value : null;
}
