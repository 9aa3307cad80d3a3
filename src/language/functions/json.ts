import { decodeJson } from "../decode-json";
import { DiagnosticError } from "../../diagnostics/diagnostic";
import { FunctionFailure } from "../function-failure";
import { isJsonArray, isJsonObject, type Json } from "../json";
import { parseJson } from "../json-text";
import { str, unknown } from "../make";
import { refine } from "../refinement";
import type { Type } from "../type";
import { typeOf } from "../type-of";
import type { Refinement, Value } from "../value";
import { knownPrefixOf, mayBeNull } from "../value-range";
import { isWhollyKnown } from "../walk";
import { argumentAt, textOf } from "./argument";
import { jsonText } from "./json-writer";
import type { LanguageFunction } from "./language-function";

export const jsonFunctions: readonly LanguageFunction[] = [
  {
    name: "jsonencode",
    parameters: [{ name: "val", type: "dynamic", allowUnknown: true, allowNull: true }],
    returns: "string",
    call: (args) => {
      const value = argumentAt(args, 0);
      return isWhollyKnown(value) ? str(jsonText(value)) : refine(unknown("string"), knownBeginning(value));
    },
  },
  {
    name: "jsondecode",
    parameters: [{ name: "str", type: "string" }],
    returns: ([text]) => typeByBeginning(text === undefined ? "" : knownPrefixOf(text)),
    mayBeNull: true,
    call: ([text]) => {
      try {
        return decodeJson(wellFormed(parseJson(textOf(text))), "dynamic");
      } catch (reason) {
        if (reason instanceof FunctionFailure) throw reason;
        const isKnown = reason instanceof SyntaxError || reason instanceof DiagnosticError;
        throw new FunctionFailure(isKnown ? reason.message : "the text is not JSON", 0);
      }
    },
  },
];

/** The first character of what a value will be as JSON or as an expression, which a null would not have. */
export function knownBeginning(value: Value): Refinement {
  const type = mayBeNull(value) ? "dynamic" : typeOf(value);
  if (typeof type === "string") return type === "string" ? { prefix: '"' } : {};
  return { prefix: type[0] === "object" || type[0] === "map" ? "{" : "[" };
}

/** Of what kind is JSON that begins so? */
function typeByBeginning(text: string): Type {
  const [first = ""] = text.trimStart();
  if (first === '"') return "string";
  if (/[tf]/.test(first)) return "bool";
  if (/[-.\d]/.test(first)) return "number";
  if (/^[{[n]?$/.test(first)) return "dynamic";
  throw new FunctionFailure(`a JSON document cannot begin with the character ${JSON.stringify(first)}`, 0);
}

/** Half of a surrogate pair is no text: U+FFFD stands for it. */
function wellFormed(json: Json): Json {
  if (typeof json === "string") return json.replace(/\p{Surrogate}/gu, "\ufffd");
  if (isJsonArray(json)) return json.map(wellFormed);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, inner]) => [key.replace(/\p{Surrogate}/gu, "\ufffd"), wellFormed(inner ?? null)]),
  );
}
