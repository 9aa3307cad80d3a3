import { str } from "../make";
import { textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const trimFunctions: readonly LanguageFunction[] = [
  {
    name: "chomp",
    parameters: [{ name: "str", type: "string" }],
    returns: "string",
    call: ([text]) => str(textOf(text).replace(/[\r\n]+$/, "")),
  },
  {
    name: "trimspace",
    parameters: [{ name: "str", type: "string" }],
    returns: "string",
    call: ([text]) => str(textOf(text).replace(/^[\u0085\p{White_Space}]+|[\u0085\p{White_Space}]+$/gu, "")),
  },
  ofTwo("trim", "cutset", trim),
  ofTwo("trimprefix", "prefix", (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  ofTwo("trimsuffix", "suffix", (text, suffix) =>
    text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
  ),
];

function ofTwo(name: string, second: string, change: (text: string, cut: string) => string): LanguageFunction {
  return {
    name,
    parameters: [
      { name: "str", type: "string" },
      { name: second, type: "string" },
    ],
    returns: "string",
    call: ([text, cut]) => str(change(textOf(text), textOf(cut))),
  };
}

function trim(text: string, cutset: string): string {
  const [letters, cut] = [[...text], new Set(cutset)];
  let start = 0;
  let end = letters.length;
  while (start < end && cut.has(letters[start] ?? "")) start++;
  while (end > start && cut.has(letters[end - 1] ?? "")) end--;
  return letters.slice(start, end).join("");
}
