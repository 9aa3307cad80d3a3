import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { VariableBlock } from "../configuration/configuration";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import { decodeJson } from "../language/decode-json";
import type { Json } from "../language/json";
import { parseJson } from "../language/json-text";
import { str } from "../language/make";
import { typeName } from "../language/type";
import type { Value } from "../language/value";

/**
 * A text of the environment as a value of the variable's type: collections are written as JSON, anything else as
 * it is. Throws DiagnosticError, which never shows the text.
 */
export function variableValue(variable: VariableBlock, text: string): Value {
  const { type } = variable;
  return typedValue(variable, typeof type === "string" ? str(text) : decodeJson(parsed(variable, text), "dynamic"));
}

/** Throws DiagnosticError where the value does not fit the type. */
export function typedValue(variable: VariableBlock, value: Value): Value {
  const converted = convert(value, variable.type);
  if (converted instanceof ConversionError) throw unfit(variable, converted.toString());
  return converted;
}

function parsed(variable: VariableBlock, text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw unfit(variable, "it is not JSON");
  }
}

function unfit({ name, type, constructPath }: VariableBlock, why: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "variable-invalid",
      summary: `The value of the variable "${name}" does not fit`,
      detail: `It must be ${typeName(type)}: ${why}.`,
      address: `var.${name}`,
      ...(constructPath === undefined ? {} : { constructPath }),
    }),
  );
}
