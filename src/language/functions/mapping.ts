import { FunctionFailure } from "../function-failure";
import { list, map, object, str, tuple, unknown } from "../make";
import { withMarks } from "../marks";
import { compareText } from "../set-order";
import { attributeType, type Type } from "../type";
import { typeOf } from "../type-of";
import type { Value } from "../value";
import { isWhollyKnown } from "../walk";
import { argumentAt, itemsOf, sortedEntries, textOf } from "./argument";
import type { LanguageFunction } from "./language-function";

export const mappingFunctions: readonly LanguageFunction[] = [
  {
    name: "keys",
    parameters: [{ name: "inputMap", type: "dynamic", allowUnknown: true, allowMarked: true }],
    returns: (args) => keysType(typeOf(argumentAt(args, 0))),
    call: (args) => {
      const value = argumentAt(args, 0);
      const type = typeOf(value);
      const result = keysType(type);
      if (typeof type !== "string" && type[0] === "object") {
        return withMarks(tuple(Object.keys(type[1]).sort(compareText).map(str)), value.marks);
      }
      const names = sortedEntries(value)?.map(([key]) => str(key));
      return withMarks(names === undefined ? unknown(result) : list("string", names), value.marks);
    },
  },
  {
    name: "values",
    parameters: [{ name: "values", type: "dynamic", allowMarked: true }],
    returns: (args) => valuesType(typeOf(argumentAt(args, 0))),
    call: (args) => {
      const value = argumentAt(args, 0);
      valuesType(typeOf(value));
      const items = (sortedEntries(value) ?? []).map(([, entry]) => entry);
      return withMarks(value.kind === "map" ? list(value.element, items) : tuple(items), value.marks);
    },
  },
  {
    name: "zipmap",
    parameters: [
      { name: "keys", type: ["list", "string"], allowMarked: true },
      { name: "values", type: "dynamic", allowMarked: true },
    ],
    returns: (args) => zipmapType(argumentAt(args, 0), argumentAt(args, 1)),
    call: (args) => {
      const [keys, values] = [argumentAt(args, 0), argumentAt(args, 1)];
      const type = zipmapType(keys, values);
      if (!isWhollyKnown(keys)) return withMarks(withMarks(unknown(type), keys.marks), values.marks);
      const [names, items] = [itemsOf(keys) ?? [], itemsOf(values) ?? []];
      checkSameLength(names.length, items.length);
      const entries = Object.fromEntries(names.map((name, i) => [keyText(name, i), argumentAt(items, i)]));
      const result = values.kind === "list" ? map(values.element, entries) : object(entries);
      const named = names.reduce<Value>((marked, name) => withMarks(marked, name.marks), result);
      return withMarks(withMarks(named, keys.marks), values.marks);
    },
  },
  {
    name: "transpose",
    parameters: [{ name: "values", type: ["map", ["list", "string"]] }],
    returns: ["map", ["list", "string"]],
    call: (args) => transpose(argumentAt(args, 0)),
  },
];

function keysType(type: Type): Type {
  if (type === "dynamic") return type;
  if (typeof type !== "string" && type[0] === "map") return ["list", "string"];
  if (typeof type !== "string" && type[0] === "object") return ["tuple", Object.keys(type[1]).map(() => "string")];
  throw new FunctionFailure("must have map or object type", 0);
}

function valuesType(type: Type): Type {
  if (type === "dynamic") return type;
  if (typeof type !== "string" && type[0] === "map") return ["list", type[1]];
  if (typeof type !== "string" && type[0] === "object") {
    const names = Object.keys(type[1]).sort(compareText);
    return ["tuple", names.map((name) => attributeType(type[1], name) ?? "dynamic")];
  }
  throw new FunctionFailure("values() requires a map as the first argument");
}

function zipmapType(keys: Value, values: Value): Type {
  const type = typeOf(values);
  if (type === "dynamic") return type;
  if (typeof type !== "string" && type[0] === "list") return ["map", type[1]];
  if (typeof type === "string" || type[0] !== "tuple") {
    throw new FunctionFailure("values argument must be a list or tuple value");
  }
  const names = itemsOf(keys);
  if (names === undefined || !isWhollyKnown(keys)) return "dynamic";
  checkSameLength(names.length, type[1].length);
  return ["object", Object.fromEntries(names.map((name, i) => [keyText(name, i), type[1][i] ?? "dynamic"]))];
}

function checkSameLength(keys: number, values: number): void {
  if (keys === values) return;
  throw new FunctionFailure(`number of keys (${keys}) does not match number of values (${values})`);
}

function keyText(key: Value, position: number): string {
  if (key.kind === "null") throw new FunctionFailure(`keys list has null value at index ${position}`);
  return textOf(key);
}

function transpose(value: Value): Value {
  const type: Type = ["map", ["list", "string"]];
  if (!isWhollyKnown(value)) return unknown(type);
  const lists = new Map<string, string[]>();
  for (const [key, items] of sortedEntries(value) ?? []) {
    if (items.kind === "null") throw new FunctionFailure("input must not contain null list");
    for (const item of itemsOf(items) ?? []) {
      if (item.kind === "null") throw new FunctionFailure("input must not contain null string");
      const text = textOf(item);
      lists.set(text, [...(lists.get(text) ?? []), key]);
    }
  }
  const entries = Array.from(lists, ([key, keys]) => [key, list("string", keys.sort(compareText).map(str))] as const);
  return map(["list", "string"], Object.fromEntries(entries));
}
