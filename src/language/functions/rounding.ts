import { opposite } from "../arithmetic";
import { FunctionFailure } from "../function-failure";
import { num } from "../make";
import { decimalOf } from "./argument";
import { floorDecimal } from "./floor-decimal";
import type { LanguageFunction } from "./language-function";

export const roundingFunctions: readonly LanguageFunction[] = [
  ofNumber("abs", (text) => (text.startsWith("-") ? text.slice(1) : text)),
  ofNumber("ceil", (text) => -floorDecimal(opposite(text))),
  ofNumber("floor", (text) => floorDecimal(text)),
  ofNumber("signum", (text) => signum(text)),
];

function ofNumber(name: string, change: (text: string) => string | number | bigint): LanguageFunction {
  return {
    name,
    parameters: [{ name: "num", type: "number" }],
    returns: "number",
    call: ([value]) => num(change(decimalOf(value))),
  };
}

/** Of whole numbers of 64 bits only, as Terraform's. */
function signum(text: string): number {
  if (text.includes(".") || BigInt.asIntN(64, BigInt(text)) !== BigInt(text)) {
    throw new FunctionFailure("a whole number of at most 64 bits is required", 0);
  }
  return text === "0" ? 0 : text.startsWith("-") ? -1 : 1;
}
