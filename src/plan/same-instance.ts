import { sameValue } from "../language/equality";
import { printJson } from "../language/json-text";
import { deepMarks } from "../language/marks";
import { sensitiveMask } from "../language/masks";
import type { ObjectValue, Value } from "../language/value";

/** The same values, of which the same are sensitive: what becomes sensitive, or ceases to be, is a change too. */
export function sameInstance(a: ObjectValue, b: ObjectValue): boolean {
  return sameValue(a, b) && sameSensitivity(a, b);
}

export function sameSensitivity(a: Value, b: Value): boolean {
  if (deepMarks([a, b]) === undefined) return true;
  return printJson(sensitiveMask(a)) === printJson(sensitiveMask(b));
}
