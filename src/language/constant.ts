import { DiagnosticError } from "../diagnostics/diagnostic";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { childrenOf } from "./expression-children";
import { parserOf } from "./read-expression";
import { references } from "./references";
import { ExpressionFailure, SourceReader } from "./source-reader";
import type { Value } from "./value";

/** Why a text is no value by itself. The value may be a secret: nothing of it is quoted. */
export class ConstantError {
  constructor(
    /** Terraform's own, as far as it has one. */
    readonly summary: string,
    /** A sentence. */
    readonly detail: string,
    /** In the text, from 0. */
    readonly position: number,
  ) {}
}

/** What an expression says that refers to nothing and calls nothing, such as a value for a variable. */
export function parseConstant(text: string): Value | ConstantError {
  const { source, expression } = parserOf(new SourceReader(text));
  source.skipBlank();
  if (source.ended) {
    return new ConstantError("Missing expression", "Expected the start of an expression.", source.position);
  }
  const value = failingReads(() => evaluateConstant(expression(0)));
  if (value instanceof ConstantError) return value;
  source.skipBlank();
  if (source.ended) return value;
  const extra = "An expression was successfully parsed, but extra characters were found after it.";
  return new ConstantError("Extra characters after expression", extra, source.position);
}

export function evaluateConstant(expression: Expression): Value | ConstantError {
  const [reference] = references(expression);
  if (reference !== undefined) {
    const hint = "Variables may not be used here. Text stands in quotation marks.";
    return new ConstantError("Variables not allowed", hint, startOf(reference));
  }
  const call = firstCall(expression);
  if (call !== undefined) {
    return new ConstantError("Function calls not allowed", "Functions may not be called here.", startOf(call));
  }
  try {
    return evaluate(expression, { root: () => undefined });
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    const reasons = failure.diagnostics.map(({ summary }) => summary).join("; ");
    return new ConstantError("Invalid expression", `It cannot be evaluated: ${reasons}.`, startOf(expression));
  }
}

/** What a parser throws, as a value. */
export function failingReads<T>(read: () => T): T | ConstantError {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof ExpressionFailure)) throw failure;
    const { expected, position } = failure.reason;
    return new ConstantError("Invalid expression", `Expected ${expected}.`, position);
  }
}

function firstCall(expression: Expression): Expression | undefined {
  if (expression.kind === "call") return expression;
  for (const child of childrenOf(expression)) {
    const call = firstCall(child);
    if (call !== undefined) return call;
  }
  return undefined;
}

function startOf({ origin }: Expression): number {
  return origin?.start ?? 0;
}
