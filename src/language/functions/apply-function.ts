import { ConversionError } from "../conversion-error";
import { convert } from "../convert";
import type { Functions } from "../expression";
import { FunctionFailure } from "../function-failure";
import type { LanguageHost } from "../function-host";
import { unknown } from "../make";
import { deepMarks, mergeMarks, withMarks, withoutMarks } from "../marks";
import type { Marks, Value } from "../value";
import type { LanguageFunction, Parameter } from "./language-function";
import { functionNames, lookUpFunction } from "./registry";

/** What a scope needs for calls of every function, those that providers bring among them. */
export function functionsOf(host: LanguageHost, provided: readonly LanguageFunction[] = []): Functions {
  const byName = new Map(provided.map((called) => [called.name, called]));
  return {
    call: (name, args) => {
      const found = byName.get(name) ?? lookUpFunction(name);
      return found && applyFunction(found, args, host);
    },
    functionNames: () => [...functionNames(), ...byName.keys()],
  };
}

/** Calls the function as go-cty does: arguments converted, nulls refused, unknowns and marks handed on. */
export function applyFunction(called: LanguageFunction, given: readonly Value[], host: LanguageHost): Value {
  const { parameters, variadic } = called;
  if (given.length < parameters.length || (variadic === undefined && given.length > parameters.length)) {
    throw new FunctionFailure(countMessage(called, given.length));
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
  if (known) return withMarks(called.call(args, host), marks);
  const type = !typed ? "dynamic" : typeof called.returns === "function" ? called.returns(args) : called.returns;
  return withMarks(unknown(type ?? "dynamic"), marks);
}

function fitted(value: Value, { name, type, allowNull }: Parameter, position: number): Value {
  const converted = convert(value, type);
  if (converted instanceof ConversionError) {
    throw new FunctionFailure(`"${name}" does not fit: ${converted.message}`, position);
  }
  if (converted.kind === "null" && !allowNull) throw new FunctionFailure(`"${name}" must not be null`, position);
  return converted;
}

function countMessage({ parameters, variadic }: LanguageFunction, given: number): string {
  const names = [...parameters.map(({ name }) => name), ...(variadic ? [`${variadic.name}...`] : [])];
  return `it takes ${variadic ? "at least " : ""}${parameters.length} arguments (${names.join(", ")}), not ${given}`;
}
