import { FunctionFailure } from "../function-failure";
import { num, unknown } from "../make";
import { typeOf } from "../type-of";
import { withMarks } from "../marks";
import { refine, unknownNotNull } from "../refinement";
import type { Value } from "../value";
import { knownPrefixOf, lengthRange, type LengthRange } from "../value-range";
import { argumentAt } from "./argument";
import { graphemes } from "../grapheme";
import type { LanguageFunction } from "./language-function";

/** Of text in characters as a reader counts them. The marks of what is inside do not matter to the length. */
export const length: LanguageFunction = {
  name: "length",
  parameters: [{ name: "value", type: "dynamic", allowUnknown: true, allowMarked: true }],
  returns: "number",
  call: (args) => {
    const value = argumentAt(args, 0);
    return withMarks(lengthOf(value), value.marks);
  },
};

function lengthOf(value: Value): Value {
  const type = typeOf(value);
  if (typeof type !== "string" && type[0] === "tuple") return num(type[1].length);
  if (typeof type !== "string" && type[0] === "object") return num(Object.keys(type[1]).length);
  if (type === "number" || type === "bool") {
    throw new FunctionFailure("argument must be a string, a collection type, or a structural type");
  }
  if (type === "dynamic") return unknown("number");
  const { minLength, maxLength } = type === "string" ? textLengthRange(value) : lengthRange(value);
  const upper = maxLength < Infinity && { upper: { value: String(maxLength), inclusive: true } };
  return refine(unknownNotNull("number"), { lower: { value: String(minLength), inclusive: true }, ...upper });
}

function textLengthRange(value: Value): LengthRange {
  const minLength = graphemes(value.kind === "string" ? value.value : knownPrefixOf(value)).length;
  return { minLength, maxLength: value.kind === "string" ? minLength : Infinity };
}
