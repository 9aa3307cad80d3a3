import { create } from "@bufbuild/protobuf";
import { FunctionFailure } from "../language/function-failure";
import type { Parameter } from "../language/functions/language-function";
import type { Type } from "../language/type";
import type { ProviderFunction } from "../provider/provider-function";
import {
  FunctionErrorSchema,
  FunctionSchema,
  Function_ParameterSchema,
  Function_ReturnSchema,
  StringKind,
  type DynamicValue,
  type Function as FunctionMessage,
  type FunctionError,
} from "./generated/tfplugin6_pb";
import { readValue, writeValue } from "./wire-value";

export function functionMessage(described: ProviderFunction): FunctionMessage {
  const { parameters, variadic, summary = "" } = described;
  return create(FunctionSchema, {
    parameters: parameters.map(parameterMessage),
    ...(variadic && { variadicParameter: parameterMessage(variadic) }),
    return: create(Function_ReturnSchema, { type: typeJson(resultType(described)) }),
    summary,
    description: summary,
    descriptionKind: StringKind.MARKDOWN,
  });
}

/** Nulls and unknowns that a parameter does not allow are not sent. */
export function callFunction(
  functions: readonly ProviderFunction[],
  name: string,
  given: readonly DynamicValue[],
): { result: DynamicValue } | { error: FunctionError } {
  const called = functions.find((one) => one.name === name);
  if (called === undefined) return { error: functionError(`the provider has no function ${name}`) };
  const { parameters, variadic } = called;
  try {
    const args = given.map((wire, i) => readValue(wire, (parameters[i] ?? variadic)?.type ?? "dynamic"));
    return { result: writeValue(called.call(args), resultType(called)) };
  } catch (failure) {
    if (failure instanceof FunctionFailure) return { error: functionError(failure.message, failure.argument) };
    return { error: functionError(failure instanceof Error ? failure.message : String(failure)) };
  }
}

/** Of a function whose result depends on its arguments: any. */
function resultType({ returns = "dynamic" }: ProviderFunction): Type {
  return typeof returns === "function" ? "dynamic" : returns;
}

function parameterMessage({ name, type, allowNull = false, allowUnknown = false }: Parameter) {
  return create(Function_ParameterSchema, {
    name,
    type: typeJson(type),
    allowNullValue: allowNull,
    allowUnknownValues: allowUnknown,
  });
}

function functionError(text: string, argument?: number): FunctionError {
  return create(FunctionErrorSchema, {
    text,
    ...(argument !== undefined && { functionArgument: BigInt(argument) }),
  });
}

function typeJson(type: Type): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(type));
}
