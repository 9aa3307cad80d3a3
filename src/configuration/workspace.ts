import type { Expression } from "../language/expression";
import { str } from "../language/make";
import { mapChildren } from "../language/map-expression";

/** `terraform.workspace` is what Terraform calls it where there is only one: cdktf writes it into references between stacks. */
export function withWorkspace(expression: Expression): Expression {
  if (expression.kind !== "traversal") return mapChildren(expression, withWorkspace);
  return isWorkspace(expression) ? { kind: "literal", value: str("default"), source: expression.source } : expression;
}

function isWorkspace({ root, steps: [first, ...others] }: Extract<Expression, { kind: "traversal" }>): boolean {
  const named = first !== undefined && "attribute" in first && first.attribute === "workspace";
  return root === "terraform" && named && others.length === 0;
}
