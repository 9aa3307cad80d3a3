import { ConversionError } from "../conversion-error";
import { convert } from "../convert";
import { FunctionFailure } from "../function-failure";
import { compareText } from "../set-order";
import type { Type } from "../type";
import type { Value } from "../value";

/** The text of a known string. */
export function textOf(value: Value | undefined): string {
  if (value?.kind !== "string") throw new FunctionFailure("a string is required");
  return value.value;
}

/** The canonical decimal text of a known number. */
export function decimalOf(value: Value | undefined): string {
  if (value?.kind !== "number") throw new FunctionFailure("a number is required");
  return value.value;
}

/** A whole number that a JavaScript number holds. */
export function wholeOf(value: Value | undefined, argument: number): number {
  const text = decimalOf(value);
  if (text.includes(".")) throw new FunctionFailure("a whole number is required", argument);
  if (!Number.isSafeInteger(Number(text))) throw new FunctionFailure("the number is too large", argument);
  return Number(text);
}

/** The elements of a known list, set or tuple; undefined for everything else. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  return value?.kind === "list" || value?.kind === "set" || value?.kind === "tuple" ? value.items : undefined;
}

/** The entries of a known map or object in the order of their keys; undefined for everything else. */
export function sortedEntries(value: Value | undefined): readonly (readonly [string, Value])[] | undefined {
  if (value?.kind !== "map" && value?.kind !== "object") return undefined;
  return Object.entries(value.entries).sort(([a], [b]) => compareText(a, b));
}

/** Converted, or a failure that names the argument. */
export function converted(value: Value, type: Type, argument: number): Value {
  const result = convert(value, type);
  if (result instanceof ConversionError) throw new FunctionFailure(result.toString(), argument);
  return result;
}

/** The argument at the position; the caller checked how many there are. */
export function argumentAt(args: readonly Value[], position: number): Value {
  const value = args[position];
  if (value === undefined) throw new FunctionFailure("an argument is missing", position);
  return value;
}
