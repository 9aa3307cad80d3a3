import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { VariableBlock } from "../configuration/configuration";
import { ConstantError, parseConstant } from "../language/constant";
import { ConversionError } from "../language/conversion-error";
import { str } from "../language/make";
import { convertWithDefaults } from "../language/type-defaults";
import type { Value } from "../language/value";
import { originText, type GivenValue } from "./given-value";

/**
 * What was given, as a value of the variable's type. A text is taken as it is where the type is primitive or none is
 * declared, and read as an expression elsewhere. Null is the default where the variable may not be null. Throws
 * DiagnosticError, which never shows the value.
 */
export function variableValue(variable: VariableBlock, { origin, value }: GivenValue): Value {
  const how = originText(variable.name, origin);
  const given = typeof value === "string" ? parsed(variable, value, how) : value;
  const converted = convertWithDefaults(given, variable.type, variable.typeDefaults);
  if (converted instanceof ConversionError) {
    throw refused(
      variable,
      "Invalid value for input variable",
      `Unsuitable value for var.${variable.name} ${how}: ${converted.toString()}.`,
    );
  }
  if (converted.kind !== "null" || variable.nullable) return converted;
  if (variable.default !== undefined) return variable.default;
  throw refused(
    variable,
    "Required variable not set",
    `Unsuitable value for var.${variable.name} ${how}: required variable may not be set to null.`,
  );
}

function parsed(variable: VariableBlock, text: string, how: string): Value {
  if (variable.untyped || (typeof variable.type === "string" && variable.type !== "dynamic")) return str(text);
  const value = parseConstant(text);
  if (!(value instanceof ConstantError)) return value;
  const { summary, detail } = value;
  throw refused(variable, summary, `In the value for var.${variable.name} ${how}: ${detail}`);
}

function refused({ name, constructPath }: VariableBlock, summary: string, detail: string): DiagnosticError {
  const address = `var.${name}`;
  return new DiagnosticError(
    error({
      code: "variable-invalid",
      summary,
      detail,
      address,
      ...(constructPath !== undefined && { constructPath }),
    }),
  );
}
