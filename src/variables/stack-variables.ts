import type { Configuration, VariableBlock } from "../configuration/configuration";
import { DiagnosticError, error, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { childrenOf, withMarks } from "../language/marks";
import type { Marks, Value } from "../language/value";
import type { GivenValue } from "./given-value";
import { differsFromPlanned } from "./planned-values";
import { variableValue } from "./variable-value";

/** Where values come from. */
export interface VariableSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of files and of the command line; of several for a name, the last counts. */
  readonly given: readonly GivenValue[];
  /** By name: what was answered to a prompt. */
  readonly answers: ReadonlyMap<string, string>;
  /** Of a saved plan: it keeps the values of all variables that are not ephemeral. */
  readonly planned?: Readonly<Record<string, Value>>;
}

export interface StackVariables {
  /** With the marks that the configuration gives them. */
  readonly values: Readonly<Record<string, Value>>;
  /** Texts that must never be shown. */
  readonly secrets: readonly string[];
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The values of a stack's variables, each from the last of: the environment variable of its own name, if it is
 * ephemeral; `TF_VAR_name`; files and options in their order; an answer; else its default. Throws DiagnosticError
 * that names all that are missing or do not fit.
 */
export function stackVariables({ variables }: Configuration, sources: VariableSources): StackVariables {
  const diagnostics: Diagnostic[] = [];
  const secrets: string[] = [];
  const values: Record<string, Value> = {};
  for (const variable of variables) {
    const given = givenValue(variable, sources);
    if (variable.ephemeral && given !== undefined) secrets.push(...textsOf(given.value));
    try {
      const value = valueOf(variable, given, sources, diagnostics);
      if (value === undefined) diagnostics.push(missing(variable));
      else values[variable.name] = withMarks(value, marksOf(variable));
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      diagnostics.push(...failure.diagnostics);
    }
  }
  if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
  return { values, secrets, diagnostics };
}

/** Those that must be given and are not. */
export function unsetVariables({ variables }: Configuration, sources: VariableSources): readonly VariableBlock[] {
  return variables.filter(
    (variable) =>
      variable.default === undefined &&
      givenValue(variable, sources) === undefined &&
      plannedValue(variable, sources) === undefined,
  );
}

function givenValue({ name, ephemeral }: VariableBlock, sources: VariableSources): GivenValue | undefined {
  const answer = sources.answers.get(name);
  if (answer !== undefined) return { name, value: answer, origin: { kind: "answer" } };
  const given = sources.given.findLast((value) => value.name === name);
  if (given !== undefined) return given;
  const ways = [`TF_VAR_${name}`, ...(ephemeral ? [name] : [])];
  const way = ways.find((variable) => sources.environment[variable] !== undefined);
  const value = way === undefined ? undefined : sources.environment[way];
  return way === undefined || value === undefined
    ? undefined
    : { name, value, origin: { kind: "environment", name: way } };
}

function plannedValue({ name, ephemeral }: VariableBlock, { planned = {} }: VariableSources): Value | undefined {
  return !ephemeral && Object.hasOwn(planned, name) ? planned[name] : undefined;
}

function valueOf(
  variable: VariableBlock,
  given: GivenValue | undefined,
  sources: VariableSources,
  diagnostics: Diagnostic[],
): Value | undefined {
  const planned = plannedValue(variable, sources);
  if (planned === undefined) {
    return given === undefined ? variable.default : variableValue(variable, given);
  }
  if (given !== undefined) diagnostics.push(...differsFromPlanned(variable, given, planned));
  return planned;
}

/** What is in a value that was given, as far as it is text: a secret is masked wherever it shows. */
function textsOf(value: string | Value): readonly string[] {
  if (typeof value === "string") return [value];
  return value.kind === "string" || value.kind === "number" ? [value.value] : childrenOf(value).flatMap(textsOf);
}

function marksOf({ sensitive, ephemeral }: VariableBlock): Marks | undefined {
  if (!sensitive && !ephemeral) return undefined;
  return { ...(sensitive && { sensitive: true }), ...(ephemeral && { ephemeral: true }) };
}

function missing({ name, ephemeral, constructPath }: VariableBlock): Diagnostic {
  const ways = `Set the environment variable ${ephemeral ? `${name} or TF_VAR_${name}` : `TF_VAR_${name}`}, or use --var or --var-file.`;
  return error({
    code: "variable-missing",
    summary: "No value for required variable",
    detail: `The ${ephemeral ? "ephemeral " : ""}variable "${name}" is not set, and has no default value. ${ways}`,
    address: `var.${name}`,
    ...(constructPath === undefined ? {} : { constructPath }),
  });
}
