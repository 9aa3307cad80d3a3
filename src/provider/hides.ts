import type { Attribute, Block } from "./schema";

const hiding = new WeakMap<Block | Attribute, boolean>();

/** Is anything in the block sensitive or write-only? */
export function blockHides(block: Block): boolean {
  return remembered(
    block,
    () =>
      Object.values(block.attributes).some(hides) ||
      Object.values(block.blocks).some((nested) => blockHides(nested.block)),
  );
}

/** Is the attribute, or one inside it? */
export function hides(attribute: Attribute): boolean {
  return remembered(attribute, () => {
    const { sensitive: declared, writeOnly, nested } = attribute;
    return declared === true || writeOnly === true || Object.values(nested?.attributes ?? {}).some(hides);
  });
}

function remembered(part: Block | Attribute, find: () => boolean): boolean {
  const known = hiding.get(part);
  if (known !== undefined) return known;
  const found = find();
  hiding.set(part, found);
  return found;
}
