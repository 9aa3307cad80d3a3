import { FunctionFailure } from "../function-failure";
import { list, tuple } from "../make";
import { withMarks } from "../marks";
import { refine, unknownNotNull } from "../refinement";
import type { Type } from "../type";
import { typeOf } from "../type-of";
import type { Value } from "../value";
import { hasSettledLength, lengthRange, ofLength } from "../value-range";
import { argumentAt, itemsOf, wholeOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const sequenceFunctions: readonly LanguageFunction[] = [
  {
    name: "chunklist",
    parameters: [
      { name: "list", type: ["list", "dynamic"], allowMarked: true },
      { name: "size", type: "number" },
    ],
    returns: (args) => ["list", typeOf(argumentAt(args, 0))],
    call: (args) => {
      const value = argumentAt(args, 0);
      const items = itemsOf(value) ?? [];
      const size = wholeOf(args[1], 1);
      if (size < 0) throw new FunctionFailure("the size argument must be positive");
      const element = value.kind === "list" ? value.element : "dynamic";
      const chunks: Value[] = [];
      const step = size === 0 ? Math.max(items.length, 1) : size;
      for (let i = 0; i < items.length; i += step) chunks.push(list(element, items.slice(i, i + step)));
      return withMarks(list(["list", element], chunks), value.marks);
    },
  },
  {
    name: "reverse",
    parameters: [{ name: "list", type: "dynamic", allowMarked: true }],
    returns: (args) => reverseType(typeOf(argumentAt(args, 0))),
    call: (args) => {
      const value = argumentAt(args, 0);
      const type = reverseType(typeOf(value));
      if (!hasSettledLength(value))
        return withMarks(refine(unknownNotNull(type), ofLength(lengthRange(value))), value.marks);
      const items = [...(itemsOf(value) ?? [])].reverse();
      const element = value.kind === "list" || value.kind === "set" ? value.element : undefined;
      return withMarks(element === undefined ? tuple(items) : list(element, items), value.marks);
    },
  },
  {
    name: "slice",
    parameters: [
      { name: "list", type: "dynamic", allowMarked: true },
      { name: "start_index", type: "number" },
      { name: "end_index", type: "number" },
    ],
    returns: sliceType,
    call: (args) => {
      sliceType(args);
      const value = argumentAt(args, 0);
      const items = (itemsOf(value) ?? []).slice(wholeOf(args[1], 1), wholeOf(args[2], 2));
      return withMarks(value.kind === "list" ? list(value.element, items) : tuple(items), value.marks);
    },
  },
];

function reverseType(type: Type): Type {
  if (type === "dynamic") return type;
  if (typeof type === "string" || type[0] === "map" || type[0] === "object") {
    throw new FunctionFailure("can only reverse list or tuple values", 0);
  }
  return type[0] === "tuple" ? ["tuple", [...type[1]].reverse()] : ["list", type[1]];
}

function sliceType(args: readonly Value[]): Type {
  const list = argumentAt(args, 0);
  const type = typeOf(list);
  if (type === "dynamic") return type;
  if (typeof type !== "string" && type[0] === "set") {
    throw new FunctionFailure(
      "cannot slice a set, because its elements do not have indices; explicitly convert to a list if the ordering of the result is not important",
      0,
    );
  }
  if (typeof type === "string" || (type[0] !== "list" && type[0] !== "tuple")) {
    throw new FunctionFailure("must be a list or tuple value", 0);
  }
  const length = type[0] === "tuple" ? type[1].length : itemsOf(list)?.length;
  const start = sliceIndex(args[1], 1, "start index", length);
  const end = sliceIndex(args[2], 2, "end index", length);
  if (start !== undefined && end !== undefined && start > end) {
    throw new FunctionFailure("start index must not be greater than end index", 1);
  }
  if (type[0] === "list") return type;
  return start === undefined || end === undefined ? "dynamic" : ["tuple", type[1].slice(start, end)];
}

function sliceIndex(value: Value | undefined, argument: number, what: string, length?: number): number | undefined {
  if (value?.kind !== "number") return undefined;
  const index = wholeOf(value, argument);
  if (index < 0) throw new FunctionFailure(`${what} must not be less than zero`, argument);
  if (length !== undefined && index > length) {
    throw new FunctionFailure(`${what} must not be greater than the length of the list`, argument);
  }
  return index;
}
