import { FunctionFailure } from "../function-failure";
import { num } from "../make";
import { decimalOf, textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

const mostDigits = 10_000;

/** Up to base 36 the case of a letter does not count; above it, capitals are the digits behind the small letters. */
export const parseint: LanguageFunction = {
  name: "parseint",
  parameters: [
    { name: "number", type: "dynamic" },
    { name: "base", type: "number" },
  ],
  returns: "number",
  call: (args) => {
    const text = textOf(args[0]);
    const base = Number(decimalOf(args[1]));
    if (!Number.isInteger(base) || base < 2 || base > 62) {
      throw new FunctionFailure("base must be a whole number between 2 and 62 inclusive", 1);
    }
    const [, sign, body = ""] = /^([+-]?)([0-9A-Za-z]+)$/.exec(text) ?? [];
    if (body.length > mostDigits) throw new FunctionFailure(`more than ${mostDigits} digits`, 0);
    const alphabet = digits.slice(0, base);
    let value = 0n;
    for (const digit of base <= 36 ? body.toLowerCase() : body) {
      const worth = alphabet.indexOf(digit);
      if (worth < 0) throw unreadable(text, base);
      value = value * BigInt(base) + BigInt(worth);
    }
    if (body === "") throw unreadable(text, base);
    return num(sign === "-" ? -value : value);
  },
};

function unreadable(text: string, base: number): FunctionFailure {
  return new FunctionFailure(`cannot parse "${text}" as a base ${base} integer`, 0);
}
