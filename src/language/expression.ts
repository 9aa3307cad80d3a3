import type { Value } from "./value";

/** A step of a traversal: `.name`, `["key"]`, `[0]`. */
export type TraversalStep = { readonly attribute: string } | { readonly index: string | number };

/** What an expression says. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Value; readonly source: string }
  /** `scv_policy.gold.id`: the root name and the steps behind it. */
  | {
      readonly kind: "traversal";
      readonly root: string;
      readonly steps: readonly TraversalStep[];
      readonly source: string;
    }
  /** Text with expressions in it: always a string. A template that is one expression alone is that expression. */
  | { readonly kind: "template"; readonly parts: readonly Expression[]; readonly source: string };

/** Where names come from. */
export interface Scope {
  /** The value of a root name such as `scv_policy`, `data` or `var`; undefined where there is none. */
  readonly root: (name: string) => Value | undefined;
}
