import { compactNumber } from "./compact-number";
import { isHidden } from "./marks";
import { goQuote } from "./print-value";
import { friendlyName } from "./type";
import { typeOf } from "./type-of";
import type { Value } from "./value";

/** `is 3`, `is a string`, `is list of string with 2 elements`; undefined where nothing is or may be said. */
export function describeValue(value: Value): string | undefined {
  if (isHidden(value.marks)) return undefined;
  if (value.kind !== "unknown") return `is ${compactText(value)}`;
  return value.type === "dynamic" ? undefined : `is a ${friendlyName(value.type)}`;
}

/** On one line; of what has parts never an element, which may be secret in itself. */
function compactText(value: Exclude<Value, { kind: "unknown" }>): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "bool":
      return String(value.value);
    case "number":
      return compactNumber(value.value);
    case "string":
      return goQuote(value.value);
    case "object":
      return objectText(Object.keys(value.entries));
    case "map":
      return sizeText(value, Object.keys(value.entries).length);
    default:
      return sizeText(value, value.items.length);
  }
}

function sizeText(value: Value, size: number): string {
  const name = friendlyName(typeOf(value));
  if (size === 0) return `empty ${name}`;
  return `${name} with ${size} element${size === 1 ? "" : "s"}`;
}

function objectText(names: readonly string[]): string {
  const [only] = names;
  if (only === undefined) return "object with no attributes";
  return names.length === 1 ? `object with 1 attribute ${goQuote(only)}` : `object with ${names.length} attributes`;
}
