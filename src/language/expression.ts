import type { Value } from "./value";

/** A step of a traversal: `.name`, `["key"]`, `[0]`. */
export type TraversalStep = { readonly attribute: string } | { readonly index: string | number };

/** Where an expression stands: the whole text, and its first character in it, from 0. */
export interface Origin {
  readonly text: string;
  readonly start: number;
}

interface Written {
  /** The text of the expression. */
  readonly source: string;
  /** Absent where the expression was not read from a text. */
  readonly origin?: Origin;
}

/** `scv_policy.gold.id`: the root name and the steps behind it. */
export interface Traversal extends Written {
  readonly kind: "traversal";
  readonly root: string;
  readonly steps: readonly TraversalStep[];
}
export interface Literal extends Written {
  readonly kind: "literal";
  readonly value: Value;
}
/** Text with expressions in it: always a string. A template that is one interpolation alone is that expression. */
export interface Template extends Written {
  readonly kind: "template";
  readonly parts: readonly Expression[];
}
/** `%{ if }…%{ else }…%{ endif }`: a part of a template. */
export interface TemplateIf extends Written {
  readonly kind: "template-if";
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
/** `%{ for }…%{ endfor }`: a part of a template. */
export interface TemplateFor extends Written {
  readonly kind: "template-for";
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  readonly body: Expression;
}
export interface TupleConstructor extends Written {
  readonly kind: "tuple";
  readonly items: readonly Expression[];
}
export interface ObjectConstructor extends Written {
  readonly kind: "object";
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
  /** Of JSON: two keys that come out the same are an error. */
  readonly distinct?: true;
}
/** `(…).name`, `[…][0]`: a step into what is no traversal. */
export interface Step extends Written {
  readonly kind: "step";
  readonly of: Expression;
  readonly step: TraversalStep;
}
/** `a[b]`: an index that is worked out. */
export interface Index extends Written {
  readonly kind: "index";
  readonly of: Expression;
  readonly key: Expression;
}
/** `a[*].b`, `a.*.b`: `each` for every element, which is `item` in it. */
export interface Splat extends Written {
  readonly kind: "splat";
  readonly of: Expression;
  readonly each: Expression;
  /** `.*`: only attributes and `.0` behind it are taken of each element. */
  readonly attributesOnly: boolean;
}
export interface SplatItem extends Written {
  readonly kind: "item";
}
export type UnaryOperator = "-" | "!";
export interface Unary extends Written {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}
export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";
export interface Binary extends Written {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Conditional extends Written {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
export interface Call extends Written {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  /** `...` behind the last argument. */
  readonly expand: boolean;
}
export interface For extends Written {
  readonly kind: "for";
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  /** Of an object; a tuple has none. */
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  /** `...` behind the value. */
  readonly grouping: boolean;
}

/** What an expression says. */
export type Expression =
  | Literal
  | Traversal
  | Template
  | TemplateIf
  | TemplateFor
  | TupleConstructor
  | ObjectConstructor
  | Step
  | Index
  | Splat
  | SplatItem
  | Unary
  | Binary
  | Conditional
  | Call
  | For;

/**
 * What a template gives where the variables are its only names; its own name is for messages. Throws FunctionFailure and
 * DiagnosticError.
 */
export type RenderTemplate = (template: string, variables: Readonly<Record<string, Value>>, name: string) => Value;

/** Where names come from. */
export interface Scope {
  /** The value of a root name such as `scv_policy`, `data` or `var`; undefined where there is none. */
  readonly root: (name: string) => Value | undefined;
  /** The result of a function; undefined where there is none of this name. Throws FunctionFailure. */
  readonly call?: (name: string, args: readonly Value[], render: RenderTemplate) => Value | undefined;
  /** Every function, for "did you mean". */
  readonly functionNames?: () => readonly string[];
  /** Within a for expression: how many elements it has gone through, with those inside it. */
  readonly passes?: { count: number };
}

/** The part of a scope that is called. */
export type Functions = Required<Pick<Scope, "call" | "functionNames">>;
