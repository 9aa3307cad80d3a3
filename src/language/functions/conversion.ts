import { ConversionError } from "../conversion-error";
import { convert } from "../convert";
import { FunctionFailure } from "../function-failure";
import { unknown } from "../make";
import { marksOf, withMarks } from "../marks";
import { typeName, type Type } from "../type";
import { typeOf } from "../type-of";
import { argumentAt } from "./argument";
import type { LanguageFunction } from "./language-function";

export const conversionFunctions: readonly LanguageFunction[] = [
  to("tostring", "string"),
  to("tonumber", "number"),
  to("tobool", "bool"),
  to("tolist", ["list", "dynamic"]),
  to("toset", ["set", "dynamic"]),
  to("tomap", ["map", "dynamic"]),
];

function to(name: string, type: Type): LanguageFunction {
  return {
    name,
    parameters: [{ name: "v", type: "dynamic", allowUnknown: true, allowNull: true, allowMarked: true }],
    returns: type,
    mayBeNull: true,
    call: (args) => {
      const value = argumentAt(args, 0);
      const result = convert(value, type);
      if (!(result instanceof ConversionError)) {
        return value.kind === "unknown" ? withMarks(unknown(type), value.marks) : result;
      }
      const reason = marksOf(value).sensitive ? "" : `; ${result.toString()}`;
      throw new FunctionFailure(`cannot convert ${typeName(typeOf(value))} to ${name.slice(2)}${reason}`, 0);
    },
  };
}
