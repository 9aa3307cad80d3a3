import type { BodyNode } from "../configuration/configuration";
import { DiagnosticError, type QuotedExpression } from "../diagnostics/diagnostic";
import { compareText } from "../language/set-order";
import { describeValue } from "../language/describe-value";
import { evaluate } from "../language/evaluate";
import type { Scope, Traversal } from "../language/expression";
import { printExpression } from "../language/print-expression";
import { references } from "../language/references";
import type { Value } from "../language/value";

/** The expression, and what its references are in the scope; what is sensitive or ephemeral is not among them. */
export function quotedExpression(node: BodyNode, scope: Scope): QuotedExpression | undefined {
  if (node.kind !== "expression") return undefined;
  const { expression } = node;
  const statements = new Map<string, string>();
  for (const traversal of references(expression)) {
    const found = longestKnown(traversal, scope);
    const statement = found && describeValue(found.value);
    if (found !== undefined && statement !== undefined) statements.set(printExpression(found.traversal), statement);
  }
  return {
    text: expression.origin?.text ?? expression.source,
    values: [...statements]
      .map(([traversal, statement]) => ({ traversal, statement }))
      .sort((a, b) => compareText(a.traversal, b.traversal)),
  };
}

/** Of `var.a.b`, where there is no `b`, `var.a`; a root alone is no value that anybody wrote. */
function longestKnown(traversal: Traversal, scope: Scope): { traversal: Traversal; value: Value } | undefined {
  for (let length = traversal.steps.length; length > 0; length--) {
    const shorter = { ...traversal, steps: traversal.steps.slice(0, length) };
    try {
      return { traversal: shorter, value: evaluate(shorter, scope) };
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
    }
  }
  return undefined;
}
