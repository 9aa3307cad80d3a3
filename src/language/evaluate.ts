import { callFunction } from "./evaluate-call";
import { evaluateConditional } from "./evaluate-conditional";
import { evaluateFor } from "./evaluate-for";
import { evaluateObject } from "./evaluate-object";
import { evaluateSplat } from "./evaluate-splat";
import { joinTemplate, templateFor, templateIf } from "./evaluate-template";
import type { Expression, Scope, Traversal } from "./expression";
import { splatItem } from "./inner-scope";
import { indexInto } from "./index-into";
import { tuple } from "./make";
import { withMarks } from "./marks";
import { operateBinary, operateUnary } from "./operate";
import { refuse } from "./refuse";
import { step } from "./step";
import type { Value } from "./value";

/** Unknown, sensitive and ephemeral propagate. Throws DiagnosticError: what is referred to is not there, or does not fit. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "traversal":
      return traverse(expression, scope);
    case "template":
      return joinTemplate(expression, scope, evaluate);
    case "template-if":
      return templateIf(expression, scope, evaluate);
    case "template-for":
      return templateFor(expression, scope, evaluate);
    case "tuple":
      return tuple(expression.items.map((item) => evaluate(item, scope)));
    case "object":
      return evaluateObject(expression, scope, evaluate);
    case "step": {
      const of = evaluate(expression.of, scope);
      return withMarks(step(of, expression.step, expression), of.marks);
    }
    case "index":
      return indexInto(evaluate(expression.of, scope), evaluate(expression.key, scope), expression);
    case "splat":
      return evaluateSplat(expression, scope, evaluate);
    case "item":
      return splatItem(scope);
    case "unary":
      return operateUnary(expression, evaluate(expression.operand, scope));
    case "binary":
      return operateBinary(expression, evaluate(expression.left, scope), evaluate(expression.right, scope));
    case "conditional":
      return evaluateConditional(expression, scope, evaluate);
    case "call":
      return callFunction(expression, scope, evaluate);
    case "for":
      return evaluateFor(expression, scope, evaluate);
  }
}

function traverse(traversal: Traversal, scope: Scope): Value {
  let value =
    scope.root(traversal.root) ??
    refuse(traversal, {
      code: "reference-to-nothing",
      summary: `There is no "${traversal.root}" to refer to`,
      hint: "It begins with a name that nothing here has. Write a variable as var.name, a local value as local.name, a text in quotation marks.",
    });
  for (const next of traversal.steps) value = withMarks(step(value, next, traversal), value.marks);
  return value;
}
