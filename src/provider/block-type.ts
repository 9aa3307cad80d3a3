import type { Type } from "../language/type";
import type { Attribute, Block, NestedAttributes, NestedBlock } from "./schema";

const types = new WeakMap<Block, Type>();

/** The type of the values that a block describes. */
export function blockType(block: Block): Type {
  const known = types.get(block);
  if (known !== undefined) return known;
  const type = objectType(block.attributes, block.blocks);
  types.set(block, type);
  return type;
}

export function nestedBlockType({ nesting, block }: NestedBlock): Type {
  return nesting === "single" ? blockType(block) : [nesting, blockType(block)];
}

export function nestedAttributesType({ nesting, attributes }: NestedAttributes): Type {
  const object = objectType(attributes, {});
  return nesting === "single" ? object : [nesting, object];
}

function objectType(attributes: Readonly<Record<string, Attribute>>, blocks: Block["blocks"]): Type {
  const entries = [
    ...Object.entries(attributes).map(([name, { type }]): [string, Type] => [name, type]),
    ...Object.entries(blocks).map(([name, block]): [string, Type] => [name, nestedBlockType(block)]),
  ];
  return ["object", Object.fromEntries(entries)];
}
