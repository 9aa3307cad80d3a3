import { FunctionFailure } from "../function-failure";
import { unknown } from "../make";
import { sameType, type Type } from "../type";
import { typeOf } from "../type-of";
import { unify } from "../unify";
import type { Value } from "../value";
import { converted, itemsOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const coalesceFunctions: readonly LanguageFunction[] = [
  {
    name: "coalesce",
    parameters: [],
    variadic: { name: "vals", type: "dynamic", allowUnknown: true, allowNull: true },
    returns: commonType,
    call: (args) => {
      const type = commonType(args);
      for (const [i, arg] of args.entries()) {
        const value = converted(arg, type, i);
        if (value.kind === "unknown") return unknown(type);
        if (value.kind !== "null" && !(value.kind === "string" && value.value === "")) return value;
      }
      throw new FunctionFailure("no non-null, non-empty-string arguments");
    },
  },
  {
    name: "coalescelist",
    parameters: [],
    variadic: { name: "vals", type: "dynamic", allowUnknown: true, allowNull: true },
    returns: listType,
    call: (args) => {
      const type = listType(args);
      for (const arg of args) {
        if (arg.kind === "unknown") return unknown(type);
        if (itemsOf(arg)?.length) return arg;
      }
      throw new FunctionFailure("no non-null arguments");
    },
  },
];

function commonType(args: readonly Value[]): Type {
  const type = args.length === 0 ? undefined : unify(args.map(typeOf));
  if (type === undefined) throw new FunctionFailure("all arguments must have the same type");
  return type;
}

function listType(args: readonly Value[]): Type {
  const [first, ...others] = args.map(typeOf);
  if (first === undefined) throw new FunctionFailure("at least one argument is required");
  for (const arg of args) {
    const type = typeOf(arg);
    if (arg.kind === "unknown") return "dynamic";
    if (typeof type === "string" || (type[0] !== "list" && type[0] !== "tuple")) {
      throw new FunctionFailure("coalescelist arguments must be lists or tuples");
    }
  }
  return others.every((type) => sameType(type, first)) ? first : "dynamic";
}
