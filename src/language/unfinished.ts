import { DiagnosticError } from "../diagnostics/diagnostic";
import { evaluateFor } from "./evaluate-for";
import { evaluateObject } from "./evaluate-object";
import { evaluateSplat } from "./evaluate-splat";
import type { BinaryOperator, Conditional, Expression, Scope } from "./expression";
import type { Evaluate } from "./inner-scope";
import { tuple, unknown } from "./make";
import type { Value } from "./value";

const calculating: ReadonlySet<BinaryOperator> = new Set(["+", "-", "*", "/", "%"]);

type Choose = (expression: Conditional, scope: Scope, evaluate: Evaluate) => Value;

/**
 * What an expression that failed is taken for: where it is not chosen, its type still counts.
 * `attempt` gives the same for what failed in it, `choose` evaluates a conditional.
 */
export function unfinished(expression: Expression, scope: Scope, attempt: Evaluate, choose: Choose): Value {
  try {
    if (expression.kind === "conditional") return choose(expression, scope, attempt);
    return withGaps(expression, scope, attempt);
  } catch (failure) {
    if (failure instanceof DiagnosticError) return unknown("dynamic");
    throw failure;
  }
}

function withGaps(expression: Expression, scope: Scope, attempt: Evaluate): Value {
  switch (expression.kind) {
    case "template":
      return unknown("string");
    case "tuple":
      return tuple(expression.items.map((item) => attempt(item, scope)));
    case "object":
      return evaluateObject(expression, scope, attempt);
    case "splat":
      return evaluateSplat(expression, scope, attempt);
    case "for":
      return evaluateFor(expression, scope, attempt);
    case "unary":
      return unknown(expression.operator === "-" ? "number" : "bool");
    case "binary":
      return unknown(calculating.has(expression.operator) ? "number" : "bool");
    default:
      return unknown("dynamic");
  }
}
