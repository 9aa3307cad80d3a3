import { ConversionError } from "../conversion-error";
import { convert } from "../convert";
import type { Functions, RenderTemplate } from "../expression";
import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { unknown } from "../make";
import { deepMarks, mergeMarks, withMarks, withoutMarks } from "../marks";
import { refineNotNull } from "../refinement";
import type { Type } from "../type";
import type { Marks, Value } from "../value";
import type { LanguageFunction, Parameter } from "./language-function";
import { functionNames, lookUpFunction } from "./registry";

/** What a scope needs for calls of every function, those that providers bring among them. */
export function functionsOf(host: LanguageHost, provided: readonly LanguageFunction[] = []): Functions {
  // what a provider makes may be null
  const byName = new Map(provided.map((called) => [called.name, { ...called, mayBeNull: true as const }]));
  return {
    call: (name, args, render) => {
      const found = byName.get(name) ?? lookUpFunction(name);
      return found && applyFunction(found, args, host, render);
    },
    functionNames: () => [...functionNames(), ...byName.keys()],
  };
}

/** Calls the function as go-cty does: arguments converted, nulls refused, unknowns and marks handed on. */
function applyFunction(
  called: LanguageFunction,
  given: readonly Value[],
  host: LanguageHost,
  render: RenderTemplate,
): Value {
  const { parameters, variadic } = called;
  if (given.length < parameters.length || (variadic === undefined && given.length > parameters.length)) {
    throw wrongCount(called, given.length);
  }
  let marks: Marks | undefined;
  let known = true;
  let typed = true;
  const args = given.map((value, i) => {
    const parameter = parameters[i] ?? variadic;
    if (parameter === undefined) return value;
    const converted = fitted(value, parameter, i);
    if (converted.kind === "unknown" && !parameter.allowUnknown) {
      known = false;
      if (converted.type === "dynamic") typed = false;
    }
    if (parameter.allowMarked) return converted;
    marks = mergeMarks(marks, deepMarks([converted]));
    return withoutMarks(converted);
  });
  const result = known ? called.call(args, host, render) : unknown(typed ? typeOfResult(called, args) : "dynamic");
  return withMarks(called.mayBeNull ? result : refineNotNull(result), marks);
}

function typeOfResult({ returns = "dynamic" }: LanguageFunction, args: readonly Value[]): Type {
  return typeof returns === "function" ? returns(args) : returns;
}

function fitted(value: Value, { name, type, allowNull }: Parameter, position: number): Value {
  const converted = convert(value, type);
  if (converted instanceof ConversionError) {
    throw new FunctionFailure(`"${name}" does not fit: ${converted.message}`, position);
  }
  if (converted.kind === "null" && !allowNull) {
    const hint = "Where it may be null, give another value with coalesce or a condition.";
    throw new FunctionFailure(`"${name}" must not be null`, position, hint);
  }
  return converted;
}

function wrongCount({ name, parameters, variadic }: LanguageFunction, given: number): FunctionFailure {
  const names = [...parameters.map((parameter) => parameter.name), ...(variadic ? [`${variadic.name}...`] : [])];
  const message = `it takes ${variadic ? "at least " : ""}${counted(parameters.length)}, not ${given}`;
  return new FunctionFailure(message, undefined, `Write ${name}(${names.join(", ")}).`);
}

function counted(parameters: number): string {
  return `${parameters} ${parameters === 1 ? "argument" : "arguments"}`;
}
