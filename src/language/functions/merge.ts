import { FunctionFailure } from "../function-failure";
import { map, object } from "../make";
import { mergeMarks, withMarks } from "../marks";
import { sameType, typeName, type Type } from "../type";
import { typeOf } from "../type-of";
import type { Marks, Value } from "../value";
import { sortedEntries } from "./argument";
import type { LanguageFunction } from "./language-function";

/** Of maps of one type that map, else an object; a null adds nothing. */
export const merge: LanguageFunction = {
  name: "merge",
  parameters: [],
  variadic: { name: "maps", type: "dynamic", allowNull: true, allowMarked: true },
  returns: mergeType,
  call: (args) => {
    const type = mergeType(args);
    const marks = args.reduce<Marks | undefined>((all, arg) => mergeMarks(all, arg.marks), undefined);
    const entries = Object.fromEntries(args.flatMap((arg) => sortedEntries(arg) ?? []));
    if (typeof type !== "string" && type[0] === "object" && args.every((arg) => arg.kind === "null")) {
      if (Object.keys(type[1]).length > 0) throw new FunctionFailure("at least one argument must not be null");
    }
    const isMap = typeof type !== "string" && type[0] === "map";
    return withMarks(isMap ? map(type[1], entries) : object(entries), marks);
  },
};

function mergeType(args: readonly Value[]): Type {
  const types = args.map(typeOf);
  const [first] = types;
  if (first === undefined) return ["object", {}];
  if (types.includes("dynamic")) return "dynamic";
  const attributes: [string, Type][] = [];
  let known = true;
  for (const [i, arg] of args.entries()) {
    const type = types[i] ?? "dynamic";
    if (typeof type === "string" || (type[0] !== "map" && type[0] !== "object")) {
      throw new FunctionFailure(`arguments must be maps or objects, got "${typeName(type)}"`);
    }
    if (arg.kind === "null") continue;
    if (type[0] === "object") attributes.push(...Object.entries(type[1]));
    else if (arg.kind === "unknown") known = false;
    else attributes.push(...(sortedEntries(arg) ?? []).map(([key]): [string, Type] => [key, type[1]]));
  }
  if (types.every((type) => sameType(type, first))) return first;
  return known ? ["object", Object.fromEntries(attributes)] : "dynamic";
}
