import { FunctionFailure } from "../function-failure";
import { list, str, unknown } from "../make";
import { refine, unknownNotNull } from "../refinement";
import { compareText } from "../set-order";
import { lengthRange, ofLength } from "../value-range";
import { isWhollyKnown } from "../walk";
import { argumentAt, itemsOf, textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const splitJoinFunctions: readonly LanguageFunction[] = [
  {
    name: "split",
    parameters: [
      { name: "separator", type: "string" },
      { name: "str", type: "string" },
    ],
    returns: ["list", "string"],
    call: ([separator, text]) => list("string", split(textOf(text), textOf(separator)).map(str)),
  },
  {
    name: "join",
    parameters: [{ name: "separator", type: "string" }],
    variadic: { name: "lists", type: ["list", "string"] },
    returns: "string",
    call: ([separator, ...lists]) => {
      if (lists.length === 0) throw new FunctionFailure("at least one list is required");
      if (!lists.every(isWhollyKnown)) return unknown("string");
      const texts = lists.flatMap((items, argument) =>
        (itemsOf(items) ?? []).map((item, i) => {
          if (item.kind !== "null") return textOf(item);
          throw new FunctionFailure(`element ${i} is null; cannot concatenate null values`, argument + 1);
        }),
      );
      return str(texts.join(textOf(separator)));
    },
  },
  {
    name: "sort",
    parameters: [{ name: "list", type: ["list", "string"], allowUnknown: true }],
    returns: ["list", "string"],
    call: (args) => {
      const value = argumentAt(args, 0);
      if (!isWhollyKnown(value)) return refine(unknownNotNull(["list", "string"]), ofLength(lengthRange(value)));
      const texts = (itemsOf(value) ?? []).map((item, i) => {
        if (item.kind === "null")
          throw new FunctionFailure(`given list element ${i} is null; a null string cannot be sorted`, 0);
        return textOf(item);
      });
      return list("string", texts.sort(compareText).map(str));
    },
  },
];

/** By code point where the separator is empty: half of a surrogate pair is no text. */
function split(text: string, separator: string): readonly string[] {
  return separator === "" ? [...text] : text.split(separator);
}
