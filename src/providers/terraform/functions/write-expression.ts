import { compareText } from "../../../language/set-order";
import type { Value } from "../../../language/value";
import type { HclWriter } from "./hcl-writer";

type Entries = Readonly<Record<string, Value>>;

/** A known value as an expression that gives it. */
export function writeExpression(value: Value, writer: HclWriter): void {
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      writer.open("[");
      value.items.forEach((item, i) => {
        if (i > 0) writer.write(", ");
        writeExpression(item, writer);
      });
      writer.close("]");
      return;
    case "map":
    case "object":
      writeObject(value.entries, writer);
      return;
    default:
      writer.write(primitiveText(value));
  }
}

function writeObject(entries: Entries, writer: HclWriter): void {
  writer.open("{");
  for (const [key, value] of inOrder(entries)) {
    writer.argument(isIdentifier(key) ? key : quoted(key));
    writeExpression(value, writer);
  }
  if (Object.keys(entries).length > 0) writer.line();
  writer.close("}");
}

function primitiveText(value: Value): string {
  switch (value.kind) {
    case "string":
      return quoted(value.value);
    case "bool":
    case "number":
      return String(value.value);
    default:
      return "null";
  }
}

export function inOrder(entries: Entries): readonly (readonly [string, Value])[] {
  return Object.entries(entries).sort(([a], [b]) => compareText(a, b));
}

export function isIdentifier(text: string): boolean {
  return /^\p{ID_Start}[\p{ID_Continue}-]*$/u.test(text);
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

/** What cannot be printed is written by its number, and nothing in it begins a template. */
function quoted(text: string): string {
  const inside = text.replace(/[$%](?=\{)|["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (found) => {
    if (found === "$" || found === "%") return `${found}${found}`;
    return escapes[found] ?? byNumber(found.codePointAt(0) ?? 0);
  });
  return `"${inside}"`;
}

function byNumber(point: number): string {
  const digits = point.toString(16);
  return point < 0x10000 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}
