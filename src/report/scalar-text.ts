import { goQuote } from "../language/print-value";
import type { Value } from "../language/value";

export const hiddenText = "(sensitive value)";
export const unknownText = "(known after apply)";

/** A value without parts, on one line. */
export function scalarText(value: Value): string {
  if (value.marks?.sensitive || value.marks?.ephemeral) return hiddenText;
  switch (value.kind) {
    case "null":
      return "null";
    case "unknown":
      return unknownText;
    case "bool":
      return String(value.value);
    case "number":
      return value.value;
    case "string":
      return goQuote(value.value);
    case "map":
    case "object":
      return "{}";
    case "list":
    case "set":
    case "tuple":
      return "[]";
  }
}

/** A name that needs no quotes stays as it is. */
export function attributeName(name: string): string {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(name) ? name : goQuote(name);
}
