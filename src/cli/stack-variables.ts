import type { Configuration, VariableBlock } from "../configuration/configuration";
import { DiagnosticError, error, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { withMarks } from "../language/marks";
import type { Value } from "../language/value";
import { evaluateNode } from "../plan/evaluate-node";
import { typedValue, variableValue } from "./variable-value";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The values of a stack's variables: `TF_VAR_name`, for an ephemeral one also the environment variable of its own
 * name, else its default. Throws DiagnosticError that names what is missing.
 */
export function stackVariables(
  { variables }: Configuration,
  environment: Environment,
): { values: Readonly<Record<string, Value>>; secrets: readonly string[] } {
  const diagnostics: Diagnostic[] = [];
  const secrets: string[] = [];
  const values: Record<string, Value> = {};
  for (const variable of variables) {
    const given = givenValue(variable, environment);
    if (given !== undefined && variable.ephemeral) secrets.push(given);
    const value = given === undefined ? defaultValue(variable, diagnostics) : variableValue(variable, given);
    if (value === undefined) diagnostics.push(missing(variable));
    else values[variable.name] = withMarks(value, marksOf(variable));
  }
  if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
  return { values, secrets };
}

function givenValue({ name, ephemeral }: VariableBlock, environment: Environment): string | undefined {
  return environment[`TF_VAR_${name}`] ?? (ephemeral ? environment[name] : undefined);
}

function defaultValue(variable: VariableBlock, diagnostics: Diagnostic[]): Value | undefined {
  if (variable.default === undefined) return undefined;
  const evaluated = evaluateNode(variable.default, { root: () => undefined });
  diagnostics.push(...evaluated.diagnostics.map((found) => ({ ...found, address: `var.${variable.name}` })));
  return typedValue(variable, evaluated.value);
}

function marksOf({ sensitive, ephemeral }: VariableBlock): { sensitive?: true; ephemeral?: true } | undefined {
  if (!sensitive && !ephemeral) return undefined;
  return { ...(sensitive ? { sensitive: true } : {}), ...(ephemeral ? { ephemeral: true } : {}) };
}

function missing({ name, ephemeral, constructPath }: VariableBlock): Diagnostic {
  const ways = ephemeral ? `${name} or TF_VAR_${name}` : `TF_VAR_${name}`;
  return error({
    code: "variable-missing",
    summary: `No value for ${ephemeral ? "the secret" : "the variable"} "${name}"`,
    detail: `Set the environment variable ${ways}.`,
    address: `var.${name}`,
    ...(constructPath === undefined ? {} : { constructPath }),
  });
}
