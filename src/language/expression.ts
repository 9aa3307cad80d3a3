import type { Value } from "./value";

/** A step of a traversal: `.name`, `["key"]`, `[0]`. */
export type TraversalStep = { readonly attribute: string } | { readonly index: string | number };

/** `scv_policy.gold.id`: the root name and the steps behind it. */
export interface Traversal {
  readonly kind: "traversal";
  readonly root: string;
  readonly steps: readonly TraversalStep[];
  readonly source: string;
}

/** What an expression says; `source` is its text. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Value; readonly source: string }
  | Traversal
  /** Text with expressions in it: always a string. A template that is one expression alone is that expression. */
  | { readonly kind: "template"; readonly parts: readonly Expression[]; readonly source: string }
  | { readonly kind: "tuple"; readonly items: readonly Expression[]; readonly source: string }
  | {
      readonly kind: "object";
      readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
      readonly source: string;
    };

/** Where names come from. */
export interface Scope {
  /** The value of a root name such as `scv_policy`, `data` or `var`; undefined where there is none. */
  readonly root: (name: string) => Value | undefined;
}
