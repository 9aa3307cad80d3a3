import type { BlockDifference, NestedDifference } from "./block-difference";
import { attributeLines, differenceText, hiddenCount, noteText } from "./difference-text";
import { margin, sign, type DrawOptions } from "./draw-options";
import { attributeName } from "./scalar-text";

/** `{ … }` of a resource or of a nested block. */
export function blockText({ note, attributes, blocks }: BlockDifference, level: number, options: DrawOptions): string {
  const top = attributeLines(attributes, level + 1, options, { quoted: false, noun: "attribute" });
  const shown = blocks.filter((nested) => options.whole || actionOf(nested) !== "no-op");
  const lines = shown.flatMap((nested, i) => {
    const before = shown[i - 1];
    const apart = before === undefined ? top.length > 0 : before.name !== nested.name;
    return [...(apart ? [""] : []), nestedText(nested, level + 1, options)];
  });
  const hidden = hiddenCount(blocks.length - shown.length, "block", level + 1, options);
  if (top.length + lines.length + hidden.length === 0) return `{}${noteText(note, options)}`;
  const end = `${margin(level)}${sign("no-op", options)}}`;
  const gap = hidden.length > 0 && top.length + lines.length > 0 ? [""] : [];
  return [`{${noteText(note, options)}`, ...top, ...lines, ...gap, ...hidden, end].join("\n");
}

function nestedText(nested: NestedDifference, level: number, options: DrawOptions): string {
  const start = `${margin(level)}${sign(actionOf(nested), options)}${attributeName(nested.name)}`;
  if ("whole" in nested) return `${start} = ${differenceText(nested.whole, level, options)}`;
  return `${start} ${blockText(nested.block, level, options)}`;
}

function actionOf(nested: NestedDifference): BlockDifference["action"] {
  return "whole" in nested ? nested.whole.action : nested.block.action;
}
