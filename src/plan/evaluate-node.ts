import { DiagnosticError, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import type { BodyNode } from "../configuration/configuration";
import { evaluate } from "../language/evaluate";
import { evaluateObject } from "../language/evaluate-object";
import type { Expression, ObjectConstructor, Scope } from "../language/expression";
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
    return evaluateParts(expression, scope, path);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    diagnostics.push(...failure.diagnostics);
    return unknown("dynamic");
  }
}

/** Within an object of JSON that is one expression, since its keys are worked out, a failure is placed at the part. */
function evaluateParts(expression: Expression, scope: Scope, path: AttributePath): Value {
  try {
    if (expression.origin === undefined && expression.kind === "tuple") {
      return tuple(expression.items.map((item, i) => evaluateParts(item, scope, [...path, i])));
    }
    if (expression.origin === undefined && expression.kind === "object") {
      const names = namesOf(expression);
      return evaluateObject(expression, scope, (part) => evaluateParts(part, scope, [...path, names.get(part) ?? ""]));
    }
    return evaluate(expression, scope);
  } catch (failure) {
    if (!(failure instanceof DiagnosticError) || path.length === 0) throw failure;
    throw new DiagnosticError(...failure.diagnostics.map((diagnostic) => ({ attributePath: path, ...diagnostic })));
  }
}

/** What each key and each value of it is called by. */
function namesOf({ entries }: ObjectConstructor): ReadonlyMap<Expression, string> {
  return new Map(
    entries.flatMap(({ key, value }) => {
      const name = key.origin?.text ?? key.source;
      return [[key, name] as const, [value, name] as const];
    }),
  );
}
