import type { RenderTemplate } from "../expression";
import type { LanguageHost } from "../function-host";
import type { Type } from "../type";
import type { Value } from "../value";

/**
 * An argument is converted to `type` first. Then, unless allowed: a null is an error, an unknown makes the result
 * unknown without a call, and marks are taken off, deep, and put on the result.
 */
export interface Parameter {
  readonly name: string;
  readonly type: Type;
  /** The argument itself may be unknown. What is inside a known collection may be unknown anyway. */
  readonly allowUnknown?: boolean;
  readonly allowNull?: boolean;
  /** The function sees the marks, and marks its result itself. */
  readonly allowMarked?: boolean;
}

/** A function of the language, with the semantics of go-cty's functions. */
export interface LanguageFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Of every argument behind the last parameter. */
  readonly variadic?: Parameter;
  /**
   * The type of an unknown result, worked out from converted, unmarked arguments, some of them unknown. Throws
   * FunctionFailure where the types alone are wrong. Left out: any type.
   */
  readonly returns?: Type | ((args: readonly Value[]) => Type);
  /** Nothing is said of a result that is not known yet. Left out: it will not be null. */
  readonly mayBeNull?: true;
  /** Throws FunctionFailure. */
  readonly call: (args: readonly Value[], host: LanguageHost, render: RenderTemplate) => Value;
}
