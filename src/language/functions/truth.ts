import { bool, unknown } from "../make";
import { itemsOf } from "./argument";
import type { LanguageFunction } from "./language-function";

/** A null is not true. */
export const truthFunctions: readonly LanguageFunction[] = [
  {
    name: "alltrue",
    parameters: [{ name: "list", type: ["list", "bool"] }],
    returns: "bool",
    call: ([list]) => {
      for (const item of itemsOf(list) ?? []) {
        if (item.kind === "unknown") return unknown("bool");
        if (item.kind !== "bool" || !item.value) return bool(false);
      }
      return bool(true);
    },
  },
  {
    name: "anytrue",
    parameters: [{ name: "list", type: ["list", "bool"] }],
    returns: "bool",
    call: ([list]) => {
      const items = itemsOf(list) ?? [];
      if (items.some((item) => item.kind === "bool" && item.value)) return bool(true);
      return items.some((item) => item.kind === "unknown") ? unknown("bool") : bool(false);
    },
  },
];
