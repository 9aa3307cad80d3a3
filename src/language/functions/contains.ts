import { equality } from "../equality";
import { FunctionFailure } from "../function-failure";
import { bool, list, unknown } from "../make";
import { typeOf } from "../type-of";
import { unify } from "../unify";
import type { Value } from "../value";
import { isWhollyKnown } from "../walk";
import { argumentAt, converted, itemsOf } from "./argument";
import type { LanguageFunction, Parameter } from "./language-function";

const anyList: Parameter = { name: "list", type: ["list", "dynamic"] };

export const containsFunctions: readonly LanguageFunction[] = [
  {
    name: "contains",
    parameters: [
      { name: "list", type: "dynamic" },
      { name: "value", type: "dynamic" },
    ],
    returns: "bool",
    call: (args) => {
      const items = itemsOf(argumentAt(args, 0));
      const wanted = argumentAt(args, 1);
      if (items === undefined) throw new FunctionFailure("argument must be list, tuple, or set");
      let open = false;
      for (const item of items) {
        const equal = equality(item, wanted);
        if (equal) return bool(true);
        open ||= equal === undefined;
      }
      return open ? unknown("bool") : bool(false);
    },
  },
  {
    name: "distinct",
    parameters: [anyList],
    returns: (args) => typeOf(argumentAt(args, 0)),
    call: (args) => {
      const value = argumentAt(args, 0);
      if (value.kind !== "list" || !isWhollyKnown(value)) return unknown(typeOf(value));
      const distinct: Value[] = [];
      for (const item of value.items) if (!distinct.some((other) => equality(other, item))) distinct.push(item);
      return list(value.element, distinct);
    },
  },
  {
    name: "compact",
    parameters: [{ name: "list", type: ["list", "string"] }],
    returns: ["list", "string"],
    call: (args) => {
      const value = argumentAt(args, 0);
      if (value.kind !== "list" || !isWhollyKnown(value)) return unknown(["list", "string"]);
      return list(
        "string",
        value.items.filter((item) => item.kind === "string" && item.value !== ""),
      );
    },
  },
  {
    name: "matchkeys",
    parameters: [
      { ...anyList, name: "values" },
      { ...anyList, name: "keys" },
      { ...anyList, name: "searchset" },
    ],
    returns: (args) => typeOf(argumentAt(args, 0)),
    call: (args) => matchkeys(argumentAt(args, 0), argumentAt(args, 1), argumentAt(args, 2)),
  },
];

function matchkeys(values: Value, keys: Value, searchset: Value): Value {
  const common = unify([typeOf(keys), typeOf(searchset)]);
  if (common === undefined) throw new FunctionFailure("keys and searchset must be of the same type");
  const [items, keyItems] = [itemsOf(values) ?? [], itemsOf(converted(keys, common, 1)) ?? []];
  const wanted = itemsOf(converted(searchset, common, 2)) ?? [];
  if (items.length !== keyItems.length) throw new FunctionFailure("length of keys and values should be equal");
  const element = values.kind === "list" ? values.element : "dynamic";
  if (wanted.length === 0) return list(element, []);
  if (!isWhollyKnown(values) || !isWhollyKnown(keys)) return unknown(typeOf(values));
  if (!wanted.every(isWhollyKnown)) return unknown(typeOf(values));
  return list(
    element,
    items.filter((_, i) => {
      const key = keyItems[i];
      return key !== undefined && wanted.some((search) => equality(key, search));
    }),
  );
}
