import { FunctionFailure } from "../function-failure";
import { set, unknown } from "../make";
import { sameValue } from "../equality";
import type { Type } from "../type";
import { typeOf } from "../type-of";
import { unify } from "../unify";
import type { Value } from "../value";
import { isWhollyKnown } from "../walk";
import { converted, itemsOf } from "./argument";
import type { LanguageFunction, Parameter } from "./language-function";

type Items = readonly Value[];

export const setOperationFunctions: readonly LanguageFunction[] = [
  ofSets("setunion", ["first_set"], "other_sets", (a, b) => [...a, ...b], true),
  ofSets("setintersection", ["first_set"], "other_sets", (a, b) => a.filter((item) => holds(b, item)), false),
  ofSets("setsubtract", ["a", "b"], undefined, (a, b) => a.filter((item) => !holds(b, item)), false),
];

function holds(items: Items, wanted: Value): boolean {
  return items.some((item) => sameValue(item, wanted));
}

function ofSets(
  name: string,
  names: readonly string[],
  others: string | undefined,
  combine: (a: Items, b: Items) => Items,
  allowUnknownElements: boolean,
): LanguageFunction {
  const parameter = (of: string): Parameter => ({ name: of, type: ["set", "dynamic"] });
  return {
    name,
    parameters: names.map(parameter),
    ...(others !== undefined && { variadic: parameter(others) }),
    returns: (args) => ["set", commonElement(args)],
    call: (args) => {
      const element = commonElement(args);
      const sets = args.map((arg, i) => converted(arg, ["set", element], i));
      if (!allowUnknownElements && !sets.every(isWhollyKnown)) return unknown(["set", element]);
      return set(element, sets.map((value) => itemsOf(value) ?? []).reduce(combine));
    },
  };
}

/** An empty set of anything fits every other. */
function commonElement(args: readonly Value[]): Type {
  const elements = args.flatMap((arg) => {
    const type = typeOf(arg);
    if (typeof type === "string" || type[0] !== "set") return [];
    return type[1] === "dynamic" && itemsOf(arg)?.length === 0 ? [] : [type[1]];
  });
  const common = unify(elements);
  if (common === undefined) throw new FunctionFailure("given sets must all have compatible element types");
  return common;
}
