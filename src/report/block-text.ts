import type { BlockDifference } from "./block-difference";
import { attributeLines, differenceText, hiddenCount, margin, noteText, sign, type DrawOptions } from "./difference-text";
import type { Difference } from "./difference";
import { nullOf } from "../language/make";
import { attributeName } from "./scalar-text";

/** `{ … }` of a resource or of a nested block. */
export function blockText(difference: BlockDifference, level: number, options: DrawOptions): string {
  const { note, blocks } = difference;
  const alone = difference.attributes[""];
  if (alone !== undefined) return differenceText(alone, level, options);
  const attributes = [...attributeLinesOf(difference, level + 1, options)];
  const shown = blocks.filter(({ block }) => options.whole || block.action !== "no-op");
  const lines = shown.flatMap(({ name, block }, i) => [
    ...(i > 0 ? (shown[i - 1]?.name === name ? [] : [""]) : attributes.length > 0 ? [""] : []),
    `${margin(level + 1, options)}${sign(block.action, options)}${attributeName(name)} ${blockText(block, level + 1, options)}`,
  ]);
  const hidden = hiddenCount(blocks.length - shown.length, "block", level + 1, options);
  if (attributes.length + lines.length + hidden.length === 0) return `{}${noteText(note, options)}`;
  const end = `${margin(level, options)}${sign("no-op", options)}}`;
  const separator = hidden.length > 0 ? [""] : [];
  return [`{${noteText(note, options)}`, ...attributes, ...lines, ...separator, ...hidden, end].join("\n");
}

function attributeLinesOf({ action, attributes, writeOnly }: BlockDifference, level: number, options: DrawOptions): string[] {
  if (options.whole || action !== "create" || writeOnly.length === 0) {
    return attributeLines(attributes, level, options, { quoted: false, noun: "attribute" });
  }
  const withSecrets = Object.entries({ ...attributes, ...Object.fromEntries(writeOnly.map((name) => [name, standIn])) });
  const sorted = Object.fromEntries(withSecrets.sort(([a], [b]) => (a < b ? -1 : 1)));
  const lines = attributeLines(sorted, level, options, { quoted: false, noun: "attribute" });
  const isSecret = new RegExp(`^\\s*\\S+ (?:${writeOnly.join("|")})\\s+= null$`);
  return lines.map((line) => (isSecret.test(line) ? line.replace(/null$/, "(write-only attribute)") : line));
}

const standIn: Difference = { kind: "leaf", action: "create", before: nullOf("dynamic"), after: nullOf("dynamic") };
