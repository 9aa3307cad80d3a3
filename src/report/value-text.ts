import type { Value } from "../language/value";
import { hiddenText, quote, scalarText } from "./scalar-text";

/** A value as `terraform output` and its console write one: two columns a level, collections by their conversion. */
export function valueText(value: Value, level = 0): string {
  if (value.marks?.sensitive || value.marks?.ephemeral) return hiddenText;
  switch (value.kind) {
    case "string":
      return stringText(value.value, level);
    case "list":
      return `tolist(${itemsText(value.items, level)})`;
    case "set":
      return `toset(${itemsText(value.items, level)})`;
    case "tuple":
      return itemsText(value.items, level);
    case "map":
      return `tomap(${entriesText(value.entries, level)})`;
    case "object":
      return entriesText(value.entries, level);
    default:
      return scalarText(value);
  }
}

function stringText(text: string, level: number): string {
  if (level > 0 || !text.includes("\n")) return quote(text);
  return `<<EOT\n${text}${text.endsWith("\n") ? "" : "\n"}EOT`;
}

function itemsText(items: readonly Value[], level: number): string {
  if (items.length === 0) return "[]";
  const lines = items.map((item) => `${indent(level + 1)}${valueText(item, level + 1)},`);
  return ["[", ...lines, `${indent(level)}]`].join("\n");
}

function entriesText(entries: Readonly<Record<string, Value>>, level: number): string {
  const names = Object.keys(entries).sort();
  if (names.length === 0) return "{}";
  const lines = names.map((name) => {
    const entry = entries[name];
    return `${indent(level + 1)}${quote(name)} = ${entry === undefined ? "null" : valueText(entry, level + 1)}`;
  });
  return ["{", ...lines, `${indent(level)}}`].join("\n");
}

function indent(level: number): string {
  return "  ".repeat(level);
}
