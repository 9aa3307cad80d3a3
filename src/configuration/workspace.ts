import type { Expression } from "../language/expression";
import { str } from "../language/make";

/** `terraform.workspace` is what Terraform calls it where there is only one: cdktf writes it into references between stacks. */
export function withWorkspace(expression: Expression): Expression {
  switch (expression.kind) {
    case "traversal":
      return isWorkspace(expression)
        ? { kind: "literal", value: str("default"), source: expression.source }
        : expression;
    case "template":
      return { ...expression, parts: expression.parts.map(withWorkspace) };
    case "tuple":
      return { ...expression, items: expression.items.map(withWorkspace) };
    case "object": {
      const entries = expression.entries.map(({ key, value }) => ({
        key: withWorkspace(key),
        value: withWorkspace(value),
      }));
      return { ...expression, entries };
    }
    case "literal":
      return expression;
  }
}

function isWorkspace({ root, steps: [first, ...others] }: Extract<Expression, { kind: "traversal" }>): boolean {
  const named = first !== undefined && "attribute" in first && first.attribute === "workspace";
  return root === "terraform" && named && others.length === 0;
}
