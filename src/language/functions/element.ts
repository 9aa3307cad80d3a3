import { equality } from "../equality";
import { FunctionFailure } from "../function-failure";
import { nullOf, num, unknown } from "../make";
import { withMarks } from "../marks";
import type { Type } from "../type";
import { typeOf } from "../type-of";
import type { Value } from "../value";
import { hasSettledLength } from "../value-range";
import { argumentAt, itemsOf, wholeOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const elementFunctions: readonly LanguageFunction[] = [
  {
    name: "element",
    parameters: [
      { name: "list", type: "dynamic", allowMarked: true },
      { name: "index", type: "number" },
    ],
    returns: (args) => elementType(argumentAt(args, 0), args[1]),
    mayBeNull: true,
    call: (args) => {
      const list = argumentAt(args, 0);
      elementType(list, args[1]);
      const items = itemsOf(list) ?? [];
      const index = wholeOf(args[1], 1);
      const found = items.at(index % items.length);
      if (found === undefined) throw new FunctionFailure("cannot use element function with an empty list");
      return withMarks(found, list.marks);
    },
  },
  {
    name: "index",
    parameters: [
      { name: "list", type: "dynamic" },
      { name: "value", type: "dynamic" },
    ],
    returns: "number",
    call: (args) => {
      const [list, wanted] = [argumentAt(args, 0), argumentAt(args, 1)];
      const items = list.kind === "set" ? undefined : itemsOf(list);
      if (items === undefined) throw new FunctionFailure("argument must be a list or tuple");
      if (items.length === 0) throw new FunctionFailure("cannot search an empty list");
      for (const [i, item] of items.entries()) {
        const equal = equality(item, wanted);
        if (equal === undefined) return unknown("number");
        if (equal) return num(i);
      }
      throw new FunctionFailure("item not found");
    },
  },
  {
    name: "one",
    parameters: [{ name: "list", type: "dynamic" }],
    returns: (args) => oneType(typeOf(argumentAt(args, 0))),
    mayBeNull: true,
    call: (args) => {
      const list = argumentAt(args, 0);
      const items = itemsOf(list);
      if (!hasSettledLength(list)) return unknown(oneType(typeOf(list)));
      if (items === undefined || items.length > 1) throw notOne();
      return items[0] ?? nullOf(oneType(typeOf(list)));
    },
  },
];

function elementType(list: Value, index: Value | undefined): Type {
  const type = typeOf(list);
  if (typeof type !== "string" && type[0] === "list") return type[1];
  if (typeof type === "string" || type[0] !== "tuple") {
    if (type === "dynamic") return "dynamic";
    throw new FunctionFailure("cannot read elements from this value", 0);
  }
  if (index?.kind !== "number") return "dynamic";
  if (type[1].length === 0) throw new FunctionFailure("cannot use element function with an empty list");
  const position = wholeOf(index, 1) % type[1].length;
  if (position < 0) {
    throw new FunctionFailure("of a tuple an element cannot be counted from the end: make a list of it with tolist", 1);
  }
  return type[1][position] ?? "dynamic";
}

function oneType(type: Type): Type {
  if (type === "dynamic") return type;
  if (typeof type === "string") throw notOne();
  if (type[0] === "list" || type[0] === "set") return type[1];
  if (type[0] === "tuple" && type[1].length <= 1) return type[1][0] ?? "dynamic";
  throw notOne();
}

function notOne(): FunctionFailure {
  return new FunctionFailure("must be a list, set, or tuple value with either zero or one elements", 0);
}
