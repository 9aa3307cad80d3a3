import { compareText } from "./set-order";
import { friendlyName, typeName } from "./type";
import type { NullValue, Value } from "./value";

/**
 * As Terraform's console prints it: an expression, with `(sensitive value)` and `(known after apply)` where it cannot
 * be one. Text of several lines is a heredoc.
 */
export function printValue(value: Value): string {
  return printAt(value, "");
}

function printAt(value: Value, indent: string): string {
  if (value.kind === "unknown") return "(known after apply)";
  if (value.marks?.sensitive) return "(sensitive value)";
  if (value.marks?.ephemeral) return "(ephemeral value)";
  switch (value.kind) {
    case "null":
      return printNull(value);
    case "bool":
      return String(value.value);
    case "number":
      return value.value;
    case "string":
      return value.value.includes("\n") ? heredoc(value.value, indent) : goQuote(value.value);
    case "list":
    case "set":
      return `to${value.kind}(${printItems(value.items, indent)})`;
    case "tuple":
      return printItems(value.items, indent);
    case "map":
      return `tomap(${printEntries(value.entries, indent)})`;
    case "object":
      return printEntries(value.entries, indent);
  }
}

function printNull({ type }: NullValue): string {
  if (type === "dynamic") return "null";
  if (typeof type === "string") return `to${type}(null)`;
  const isCollection = type[0] === "list" || type[0] === "set" || type[0] === "map";
  return isCollection ? `to${type[0]}(null) /* of ${friendlyName(type[1])} */` : `null /* ${typeName(type)} */`;
}

function printItems(items: readonly Value[], indent: string): string {
  const inner = `${indent}  `;
  return printLines(
    "[",
    items.map((item) => `${inner}${printAt(item, inner)},`),
    "]",
    indent,
  );
}

function printEntries(entries: Readonly<Record<string, Value>>, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(entries)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${inner}${printAt({ kind: "string", value: key }, inner)} = ${printAt(value, inner)}`);
  return printLines("{", lines, "}", indent);
}

function printLines(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0 ? open + close : [open, ...lines, indent + close].join("\n");
}

function heredoc(text: string, indent: string): string {
  const lines = text.split("\n");
  let delimiter = "EOT";
  while (lines.some((line) => line.trim() === delimiter)) delimiter += "_";
  const operator = indent === "" ? "<<" : "<<-";
  return [operator + delimiter, ...[...lines, delimiter].map((line) => indent + line)].join("\n");
}

const letters = new Map([
  ["\u0007", "\\a"],
  ["\b", "\\b"],
  ["\f", "\\f"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\v", "\\v"],
  ['"', '\\"'],
  ["\\", "\\\\"],
]);

/** Everything that no reader could see is escaped, as Go does it. */
export function goQuote(text: string): string {
  return `"${text.replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, escape)}"`;
}

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x80) return letters.get(character) ?? `\\x${hex.padStart(2, "0")}`;
  return code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
