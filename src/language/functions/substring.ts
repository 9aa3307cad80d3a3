import { FunctionFailure } from "../function-failure";
import { bool, str, unknown } from "../make";
import type { Value } from "../value";
import { knownPrefixOf } from "../value-range";
import { argumentAt, textOf, wholeOf } from "./argument";
import { graphemes } from "../grapheme";
import type { LanguageFunction } from "./language-function";

export const substringFunctions: readonly LanguageFunction[] = [
  {
    name: "substr",
    parameters: [
      { name: "str", type: "string" },
      { name: "offset", type: "number" },
      { name: "length", type: "number" },
    ],
    returns: "string",
    call: ([text, offset, length]) => str(substr(textOf(text), wholeOf(offset, 1), wholeOf(length, 2))),
  },
  {
    name: "strrev",
    parameters: [{ name: "str", type: "string" }],
    returns: "string",
    call: ([text]) => str([...graphemes(textOf(text))].reverse().join("")),
  },
  {
    name: "startswith",
    parameters: [
      { name: "str", type: "string", allowUnknown: true },
      { name: "prefix", type: "string" },
    ],
    returns: "bool",
    call: (args) => startsWith(argumentAt(args, 0), textOf(args[1])),
  },
  test("endswith", "suffix", (text, suffix) => text.endsWith(suffix)),
  { ...test("strcontains", "substr", (text, part) => text.includes(part)), mayBeNull: true },
  {
    name: "indent",
    parameters: [
      { name: "spaces", type: "number" },
      { name: "str", type: "string" },
    ],
    returns: "string",
    call: ([spaces, text]) => {
      const width = wholeOf(spaces, 0);
      if (width < 0) throw new FunctionFailure("the number of spaces cannot be negative", 0);
      return str(textOf(text).replaceAll("\n", `\n${" ".repeat(width)}`));
    },
  },
];

/** Of a text that is not known yet what it begins with may be. */
function startsWith(value: Value, prefix: string): Value {
  const text = knownPrefixOf(value);
  const isDecided = value.kind === "string" || prefix === "" || Buffer.byteLength(text) >= Buffer.byteLength(prefix);
  return isDecided ? bool(text.startsWith(prefix)) : unknown("bool");
}

/** A negative offset counts from the end; a negative length means up to the end, and behind such an offset 0 does too. */
function substr(text: string, offset: number, length: number): string {
  const letters = graphemes(text);
  const start = offset < 0 ? Math.max(letters.length + offset, 0) : offset;
  const toTheEnd = length < 0 || (length === 0 && offset < 0);
  return letters.slice(start, toTheEnd ? undefined : start + length).join("");
}

function test(name: string, second: string, holds: (text: string, part: string) => boolean): LanguageFunction {
  return {
    name,
    parameters: [
      { name: "str", type: "string" },
      { name: second, type: "string" },
    ],
    returns: "bool",
    call: ([text, part]) => bool(holds(textOf(text), textOf(part))),
  };
}
