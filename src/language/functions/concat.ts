import { FunctionFailure } from "../function-failure";
import { list, tuple } from "../make";
import { mergeMarks, withMarks } from "../marks";
import { typeName, type Type } from "../type";
import { typeOf } from "../type-of";
import { unify } from "../unify";
import type { Marks, Value } from "../value";
import { converted, itemsOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** Of lists with a common element type a list, else a tuple. */
export const concat: LanguageFunction = {
  name: "concat",
  parameters: [],
  variadic: { name: "seqs", type: "dynamic", allowMarked: true },
  returns: concatType,
  call: (args) => {
    const type = concatType(args);
    const marks = args.reduce<Marks | undefined>((all, arg) => mergeMarks(all, arg.marks), undefined);
    const parts = typeof type !== "string" && type[0] === "list" ? args.map((arg, i) => converted(arg, type, i)) : args;
    const items = parts.flatMap((part) => itemsOf(part) ?? []);
    if (typeof type === "string" || type[0] !== "list") return withMarks(tuple(items), marks);
    const element = type[1] === "dynamic" ? items.map(typeOf).find((each) => each !== "dynamic") : type[1];
    return withMarks(list(element ?? "dynamic", items), marks);
  },
};

function concatType(args: readonly Value[]): Type {
  if (args.length === 0) throw new FunctionFailure("at least one argument is required");
  const types = args.map(typeOf);
  if (types.every((type) => typeof type !== "string" && type[0] === "list")) {
    const common = unify(types);
    if (common !== undefined) return common;
  }
  const elements: Type[] = [];
  for (const [i, arg] of args.entries()) {
    const type = types[i];
    if (type === "dynamic") return type;
    if (type === undefined || typeof type === "string" || (type[0] !== "tuple" && type[0] !== "list")) {
      throw new FunctionFailure(`all arguments must be lists or tuples; got ${typeName(type ?? "dynamic")}`, i);
    }
    if (type[0] === "tuple") elements.push(...type[1]);
    else if (arg.kind === "unknown") return "dynamic";
    else elements.push(...(itemsOf(arg) ?? []).map(() => type[1]));
  }
  return ["tuple", elements];
}
