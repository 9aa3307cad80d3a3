import { opposite } from "../arithmetic";
import { num } from "../make";
import { decimalOf } from "./argument";
import { floorDecimal } from "./floor-decimal";
import type { LanguageFunction } from "./language-function";

export const roundingFunctions: readonly LanguageFunction[] = [
  ofNumber("abs", (text) => (text.startsWith("-") ? text.slice(1) : text)),
  ofNumber("ceil", (text) => -floorDecimal(opposite(text))),
  ofNumber("floor", (text) => floorDecimal(text)),
  ofNumber("signum", (text) => (text === "0" ? 0 : text.startsWith("-") ? -1 : 1)),
];

function ofNumber(name: string, change: (text: string) => string | number | bigint): LanguageFunction {
  return {
    name,
    parameters: [{ name: "num", type: "number" }],
    returns: "number",
    call: ([value]) => num(change(decimalOf(value))),
  };
}
