import type { Value } from "../value";
import { sortedEntries } from "./argument";

/** One line; keys in order; what HTML or JavaScript would take for its own is escaped. Of wholly known values. */
export function jsonText(value: Value): string {
  switch (value.kind) {
    case "null":
    case "unknown":
      return "null";
    case "bool":
      return String(value.value);
    case "number":
      return value.value;
    case "string":
      return quote(value.value);
    case "list":
    case "set":
    case "tuple":
      return `[${value.items.map(jsonText).join(",")}]`;
    case "map":
    case "object":
      return `{${(sortedEntries(value) ?? []).map(([key, entry]) => `${quote(key)}:${jsonText(entry)}`).join(",")}}`;
  }
}

function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
