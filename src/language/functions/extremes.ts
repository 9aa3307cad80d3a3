import { compareDecimals } from "../decimal";
import { FunctionFailure } from "../function-failure";
import { num } from "../make";
import { decimalOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const extremeFunctions: readonly LanguageFunction[] = [
  extreme("max", (a, b) => compareDecimals(a, b) > 0),
  extreme("min", (a, b) => compareDecimals(a, b) < 0),
];

function extreme(name: string, better: (a: string, b: string) => boolean): LanguageFunction {
  return {
    name,
    parameters: [],
    variadic: { name: "numbers", type: "number" },
    returns: "number",
    call: (args) => {
      const [first, ...others] = args.map(decimalOf);
      if (first === undefined) throw new FunctionFailure("must pass at least one number");
      return num(others.reduce((best, other) => (better(other, best) ? other : best), first));
    },
  };
}
