import { DiagnosticError, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import type { BodyNode } from "../configuration/configuration";
import { evaluate } from "../language/evaluate";
import type { Expression, Scope } from "../language/expression";
import { object, tuple, unknown } from "../language/make";
import type { Value } from "../language/value";

export interface EvaluatedNode {
  /** Unknown where an expression could not be evaluated. */
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the node amounts to, before any type is asked for: lists are tuples. */
export function evaluateNode(node: BodyNode, scope: Scope, path: AttributePath = []): EvaluatedNode {
  const diagnostics: Diagnostic[] = [];
  const value = evaluateInto(node, scope, path, diagnostics);
  return { value, diagnostics };
}

function evaluateInto(node: BodyNode, scope: Scope, path: AttributePath, diagnostics: Diagnostic[]): Value {
  switch (node.kind) {
    case "expression":
      return evaluateExpression(node.expression, scope, path, diagnostics);
    case "list":
      return tuple(node.items.map((item, i) => evaluateInto(item, scope, [...path, i], diagnostics)));
    case "object": {
      const entries = Object.entries(node.entries);
      return object(
        Object.fromEntries(
          entries.map(([name, inner]) => [name, evaluateInto(inner, scope, [...path, name], diagnostics)]),
        ),
      );
    }
  }
}

function evaluateExpression(
  expression: Expression,
  scope: Scope,
  path: AttributePath,
  diagnostics: Diagnostic[],
): Value {
  if (expression.kind === "literal") return expression.value;
  try {
    return evaluate(expression, scope);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    const inside = [...path, ...failingPart(expression, scope)];
    const place = inside.length === 0 ? {} : { attributePath: inside };
    diagnostics.push(...failure.diagnostics.map((diagnostic) => ({ ...place, ...diagnostic })));
    return unknown("dynamic");
  }
}

/** Within an object of JSON that is one expression, since its keys are worked out. */
function failingPart(expression: Expression, scope: Scope): AttributePath {
  for (const [step, part] of partsOf(expression)) {
    if (fails(part, scope)) return [step, ...failingPart(part, scope)];
  }
  return [];
}

function partsOf(expression: Expression): readonly (readonly [string | number, Expression])[] {
  if (expression.origin !== undefined) return [];
  if (expression.kind === "tuple") return expression.items.map((item, i) => [i, item]);
  if (expression.kind !== "object") return [];
  return expression.entries.flatMap(({ key, value }) => {
    const name = key.origin?.text ?? key.source;
    return [[name, key] as const, [name, value] as const];
  });
}

function fails(expression: Expression, scope: Scope): boolean {
  try {
    evaluate(expression, scope);
    return false;
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return true;
  }
}
