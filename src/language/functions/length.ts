import { FunctionFailure } from "../function-failure";
import { num, unknown } from "../make";
import { typeOf } from "../type-of";
import { withMarks, withoutMarks } from "../marks";
import type { Value } from "../value";
import { isWhollyKnown } from "../walk";
import { argumentAt } from "./argument";
import { graphemes } from "./grapheme";
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
  switch (value.kind) {
    case "string":
      return num(graphemes(value.value).length);
    case "list":
      return num(value.items.length);
    case "set":
      return isWhollyKnown(withoutMarks(value)) || value.items.length < 2 ? num(value.items.length) : unknown("number");
    case "map":
      return num(Object.keys(value.entries).length);
    default:
      return unknown("number");
  }
}
