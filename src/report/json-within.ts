import { DiagnosticError } from "../diagnostics/diagnostic";
import { decodeJson } from "../language/decode-json";
import { parseJson } from "../language/json-text";
import { isHidden } from "../language/marks";
import type { Value } from "../language/value";

/** What the text is the JSON of: an object or a list. Undefined of every other value. */
export function jsonWithin(value: Value): Value | undefined {
  if (value.kind !== "string" || isHidden(value.marks) || !/^[{[]/.test(value.value)) return undefined;
  try {
    return decodeJson(parseJson(value.value), "dynamic");
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof DiagnosticError) return undefined;
    throw failure;
  }
}
