import { FunctionFailure } from "../function-failure";
import { num } from "../make";
import type { NumberValue } from "../value";
import { decimalOf } from "./argument";
import { goLog, goPow } from "./go-math";
import type { LanguageFunction } from "./language-function";

/** Both are computed with 64-bit floating point numbers, as in Terraform. */
export const powerFunctions: readonly LanguageFunction[] = [
  ofTwo("log", "num", "base", (value, base) => goLog(value) / goLog(base)),
  ofTwo("pow", "num", "power", goPow),
];

function ofTwo(
  name: string,
  first: string,
  second: string,
  compute: (a: number, b: number) => number,
): LanguageFunction {
  return {
    name,
    parameters: [
      { name: first, type: "number" },
      { name: second, type: "number" },
    ],
    returns: "number",
    call: ([a, b]) => finite(compute(Number(decimalOf(a)), Number(decimalOf(b)))),
  };
}

function finite(result: number): NumberValue {
  if (!Number.isFinite(result)) throw new FunctionFailure("the result is not a finite number");
  return num(result);
}
