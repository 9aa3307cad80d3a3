import { FunctionFailure } from "../function-failure";
import { list, set, tuple, unknown } from "../make";
import { mergeMarks, withMarks } from "../marks";
import type { Type } from "../type";
import { typeOf } from "../type-of";
import { unify } from "../unify";
import type { Marks, Value } from "../value";
import { hasSettledLength } from "../value-range";
import { converted, itemsOf } from "./argument";
import type { LanguageFunction } from "./language-function";

const mostRows = 100_000;

/** Of lists a list of tuples, as soon as there is a set a set of tuples. */
export const setproduct: LanguageFunction = {
  name: "setproduct",
  parameters: [],
  variadic: { name: "sets", type: "dynamic", allowMarked: true },
  returns: productType,
  call: (args) => {
    const type = productType(args);
    if (typeof type === "string" || (type[0] !== "list" && type[0] !== "set")) return unknown(type);
    const marks = args.reduce<Marks | undefined>((all, arg) => mergeMarks(all, arg.marks), undefined);
    if (args.some((arg) => !hasSettledLength(arg))) {
      return withMarks(unknown(type), marks);
    }
    const elements = args.map((arg, i) => elementType(arg, i));
    const sets = args.map((arg, i) => (itemsOf(arg) ?? []).map((item) => converted(item, elements[i] ?? "dynamic", i)));
    const count = sets.reduce((product, items) => product * items.length, 1);
    if (count > mostRows)
      throw new FunctionFailure(`there would be ${count} combinations, and at most ${mostRows} are made`);
    const rows = sets.reduce<readonly (readonly Value[])[]>(
      (product, items) => product.flatMap((row) => items.map((item) => [...row, item])),
      [[]],
    );
    const tuples = rows.map(tuple);
    return withMarks(type[0] === "list" ? list(type[1], tuples) : set(type[1], tuples), marks);
  },
};

function productType(args: readonly Value[]): Type {
  if (args.length < 2) throw new FunctionFailure("at least two arguments are required");
  if (args.some((arg) => typeOf(arg) === "dynamic")) return "dynamic";
  const row: Type = ["tuple", args.map(elementType)];
  const isSet = args.some((arg) => {
    const type = typeOf(arg);
    return typeof type !== "string" && type[0] === "set";
  });
  return isSet ? ["set", row] : ["list", row];
}

function elementType(arg: Value, position: number): Type {
  const type = typeOf(arg);
  if (typeof type !== "string" && (type[0] === "set" || type[0] === "list")) return type[1];
  if (typeof type === "string" || type[0] !== "tuple")
    throw new FunctionFailure("a set or a list is required", position);
  const common = unify(type[1]);
  if (common === undefined) throw new FunctionFailure("all elements must be of the same type", position);
  return common;
}
