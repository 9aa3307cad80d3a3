import { decodeJson } from "../decode-json";
import { DiagnosticError } from "../../diagnostics/diagnostic";
import { FunctionFailure } from "../function-failure";
import { isJsonArray, isJsonObject, type Json } from "../json";
import { parseJson } from "../json-text";
import { str, unknown } from "../make";
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
      return isWhollyKnown(value) ? str(jsonText(value)) : unknown("string");
    },
  },
  {
    name: "jsondecode",
    parameters: [{ name: "str", type: "string" }],
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

/** Half of a surrogate pair is no text: U+FFFD stands for it. */
function wellFormed(json: Json): Json {
  if (typeof json === "string") return json.replace(/\p{Surrogate}/gu, "\ufffd");
  if (isJsonArray(json)) return json.map(wellFormed);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, inner]) => [key.replace(/\p{Surrogate}/gu, "\ufffd"), wellFormed(inner ?? null)]),
  );
}
