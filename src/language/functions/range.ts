import { sum as addDecimals } from "../arithmetic";
import { compareDecimals } from "../decimal";
import { FunctionFailure } from "../function-failure";
import { list, num } from "../make";
import { decimalOf } from "./argument";
import type { LanguageFunction } from "./language-function";

const mostValues = 1024;

/** At most 1,024 numbers. Without a step it counts down where the end lies below the start. */
export const range: LanguageFunction = {
  name: "range",
  parameters: [],
  variadic: { name: "params", type: "number" },
  returns: ["list", "number"],
  call: (args) => {
    const numbers = args.map(decimalOf);
    const [first, second, third] = numbers;
    if (first === undefined || numbers.length > 3) throw new FunctionFailure("must have one, two, or three arguments");
    const [start, end] = second === undefined ? ["0", first] : [first, second];
    const step = third ?? (compareDecimals(end, start) < 0 ? "-1" : "1");
    const direction = step.startsWith("-") ? -1 : 1;
    if (compareDecimals(end, start) * direction < 0) {
      throw new FunctionFailure(
        direction < 0
          ? "end must be less than start when step is negative"
          : "end must be greater than start when step is positive",
        1,
      );
    }
    const values: string[] = [];
    for (let value = start; compareDecimals(end, value) * direction > 0; value = addDecimals(value, step)) {
      if (values.length === mostValues) {
        throw new FunctionFailure(
          "more than 1024 values were generated; either decrease the difference between start and end or use a smaller step",
        );
      }
      values.push(value);
    }
    return list("number", values.map(num));
  },
};
