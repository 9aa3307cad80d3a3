import type { VariableBlock } from "../configuration/configuration";
import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import { encodeJson } from "../language/encode-json";
import { printJson } from "../language/json-text";
import { sameType } from "../language/type";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { originText, type GivenValue } from "./given-value";
import { variableValue } from "./variable-value";

/**
 * A saved plan keeps the values that it was made with. What the command line says otherwise is an error, what the
 * environment says otherwise a warning, and files that nobody named are passed over, all as in Terraform.
 */
export function differsFromPlanned(variable: VariableBlock, given: GivenValue, planned: Value): readonly Diagnostic[] {
  const { origin } = given;
  if (origin.kind === "answer" || (origin.kind === "file" && origin.automatic)) return [];
  const value = variableValue(variable, given);
  if (sameType(typeOf(value), typeOf(planned)) && printed(value) === printed(planned)) return [];
  const findings = { address: `var.${variable.name}`, code: "variable-planned" };
  const why = `because a saved plan includes the variable values that were set when it was created. Another value is ${originText(variable.name, origin)}. To declare a variable which is not saved in the plan file, use ephemeral = true.`;
  if (origin.kind === "environment") {
    const detail = `The variable ${variable.name} cannot be overridden when applying a saved plan file, ${why}`;
    return [warning({ ...findings, summary: "Ignoring variable when applying a saved plan", detail })];
  }
  const detail = `The variable ${variable.name} cannot be set using the --var and --var-file options when applying a saved plan file, ${why}`;
  return [error({ ...findings, summary: "Can't change variable when applying a saved plan", detail })];
}

function printed(value: Value): string {
  return printJson(encodeJson(value));
}
