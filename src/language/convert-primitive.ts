import { ConversionError } from "./conversion-error";
import { canonicalDecimal } from "./decimal";
import { bool, num, str } from "./make";
import type { Value } from "./value";

/** Of a known value. */
export function convertPrimitive(value: Value, type: "string" | "number" | "bool"): Value | ConversionError {
  if (value.kind === type) return value;
  if (type === "string" && value.kind === "number") return str(value.value);
  if (type === "string" && value.kind === "bool") return str(String(value.value));
  if (value.kind === "string" && type === "number") {
    return canonicalDecimal(value.value) === undefined ? required("a number") : num(value.value);
  }
  if (value.kind === "string" && type === "bool") return textToBool(value.value);
  return required(type === "string" ? "a string" : type === "number" ? "a number" : "a bool");
}

function textToBool(text: string): Value | ConversionError {
  if (text === "true" || text === "1") return bool(true);
  if (text === "false" || text === "0") return bool(false);
  const lower = text.toLowerCase();
  return lower === "true" || lower === "false"
    ? new ConversionError(`a bool is required; to convert from text, use lower case "${lower}"`)
    : required("a bool");
}

function required(what: string): ConversionError {
  return new ConversionError(`${what} is required`);
}
