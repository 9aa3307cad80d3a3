import type { Value } from "../value";
import { itemsOf, sortedEntries } from "./argument";

const step = 2;
const widestLine = 80;
const longestSimpleKey = 128;

/** In Terraform's style: texts between quotation marks, or in block form where they have several lines. */
export function yamlText(value: Value): string {
  const text = block(value, -step, 0, false);
  const line = text.endsWith("\n") ? text : `${text}\n`;
  return isPlain(value) ? `${line}...\n` : line;
}

function isPlain(value: Value): boolean {
  return value.kind === "null" || value.kind === "bool" || value.kind === "number";
}

/**
 * What stands behind `- ` or at the start of a line; `indent` is that of the surrounding collection, `column` where
 * the text begins. `indentless`: a sequence right inside a mapping.
 */
function block(value: Value, indent: number, column: number, indentless: boolean): string {
  const items = itemsOf(value);
  const entries = sortedEntries(value);
  if (items?.length === 0) return "[]";
  if (entries?.length === 0) return "{}";
  if (items !== undefined) {
    const inner = indentless ? indent : indent + step;
    return lines(
      inner,
      items.map((item) => `- ${block(item, inner, inner + step, false)}`),
    );
  }
  if (entries !== undefined) {
    const inner = indent + step;
    return lines(
      inner,
      entries.map(([key, entry]) => mapEntry(key, entry, inner)),
    );
  }
  return scalar(value, indent + step, column);
}

/** Joined; what ends in a line end needs no other. */
function lines(indent: number, parts: readonly string[]): string {
  return parts
    .map((part, i) => (i === parts.length - 1 || part.endsWith("\n") ? part : `${part}\n`))
    .map((part, i) => (i === 0 ? part : " ".repeat(indent) + part))
    .join("");
}

function mapEntry(key: string, entry: Value, indent: number): string {
  if (key.includes("\n") || Buffer.byteLength(key) > longestSimpleKey) {
    const written = text(key, indent + step, indent + 2, true);
    const lead = `? ${written}${written.endsWith("\n") ? "" : "\n"}${" ".repeat(indent)}: `;
    return lead + block(entry, indent, indent + 2, true);
  }
  const lead = `${quoted(key, 0, 0, false)}:`;
  const isBlock = (itemsOf(entry)?.length ?? sortedEntries(entry)?.length ?? 0) > 0;
  if (!isBlock) return `${lead} ${block(entry, indent, indent + lead.length + 1, true)}`;
  const inner = itemsOf(entry) === undefined ? indent + step : indent;
  return `${lead}\n${" ".repeat(inner)}${block(entry, indent, inner, true)}`;
}

function scalar(value: Value, indent: number, column: number): string {
  switch (value.kind) {
    case "string":
      return text(value.value, Math.max(indent, step), column, true);
    case "number":
      return value.value;
    case "bool":
      return String(value.value);
    default:
      return "null";
  }
}

const special = /[^\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

function text(content: string, indent: number, column: number, mayFold: boolean): string {
  const isBlock = content.includes("\n") && !special.test(content) && !/[ ][\n\u0085\u2028\u2029]| $/.test(content);
  return isBlock ? literal(content, indent) : quoted(content, indent, column, mayFold);
}

function literal(content: string, indent: number): string {
  const hint = /^[ \n]/.test(content) ? String(step) : "";
  const chomping = !content.endsWith("\n") ? "-" : content === "\n" || content.endsWith("\n\n") ? "+" : "";
  const body = content.replace(/^(?=[^\n])/gm, " ".repeat(indent));
  return `|${hint}${chomping}\n${body}`;
}

const escapes = new Map([
  ["\0", "0"],
  ["\u0007", "a"],
  ["\b", "b"],
  ["\t", "t"],
  ["\n", "n"],
  ["\u000b", "v"],
  ["\f", "f"],
  ["\r", "r"],
  ["\u001b", "e"],
  ['"', '"'],
  ["\\", "\\"],
  ["\u0085", "N"],
  ["\u2028", "L"],
  ["\u2029", "P"],
]);

/** Folded at a blank behind the widest line. */
function quoted(content: string, indent: number, column: number, mayFold: boolean): string {
  const letters = [...content];
  let result = '"';
  let position = column + 1;
  let afterBlank = false;
  for (const [i, letter] of letters.entries()) {
    if (letter === " " && mayFold && !afterBlank && position > widestLine && i > 0 && i < letters.length - 1) {
      const start = `\n${" ".repeat(indent)}${letters[i + 1] === " " ? "\\" : ""}`;
      result += start;
      position = start.length - 1;
      afterBlank = true;
      continue;
    }
    const written = escape(letter);
    result += written;
    position += written.length;
    afterBlank = letter === " ";
  }
  return `${result}"`;
}

function escape(letter: string): string {
  const short = escapes.get(letter);
  if (short !== undefined) return `\\${short}`;
  if (letter.length === 1 && !special.test(letter)) return letter;
  const hex = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (hex.length <= 2) return `\\x${hex.padStart(2, "0")}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
