import { sum as addDecimals } from "../arithmetic";
import { FunctionFailure } from "../function-failure";
import { num, unknown } from "../make";
import { isWhollyKnown } from "../walk";
import { argumentAt, converted, decimalOf, itemsOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const sum: LanguageFunction = {
  name: "sum",
  parameters: [{ name: "list", type: "dynamic" }],
  returns: "number",
  call: (args) => {
    const value = argumentAt(args, 0);
    const items = itemsOf(value);
    if (items === undefined) throw new FunctionFailure("cannot sum noniterable", 0);
    if (items.length === 0) throw new FunctionFailure("cannot sum an empty list", 0);
    if (!isWhollyKnown(value)) return unknown("number");
    const numbers = items.map((item) => {
      if (item.kind === "null") throw new FunctionFailure("argument must be list, set, or tuple of number values", 0);
      return decimalOf(converted(item, "number", 0));
    });
    return num(numbers.reduce(addDecimals));
  },
};
