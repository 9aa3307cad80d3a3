import { FunctionFailure } from "../function-failure";
import { num } from "../make";
import { shortestDecimal } from "../shortest-decimal";
import type { NumberValue } from "../value";
import { decimalOf } from "./argument";
import { goLog, goPow, splitFloat } from "./go-math";
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

const bits = 53;

// Where JavaScript and Go round a fraction differently for display, as Go does; a whole number keeps all its digits,
// as what is computed of it must not be of a rounded one.
function finite(result: number): NumberValue {
  if (!Number.isFinite(result)) throw new FunctionFailure("the result is not a finite number");
  if (Number.isInteger(result)) return num(BigInt(result));
  const [fraction, exponent] = splitFloat(result);
  return num(shortestDecimal({ mantissa: BigInt(fraction * 2 ** bits), exponent: exponent - bits }, bits));
}
