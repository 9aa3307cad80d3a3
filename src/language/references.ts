import type { Expression, Traversal } from "./expression";

/** Every traversal in the expression, in the order of its text. */
export function references(expression: Expression): readonly Traversal[] {
  switch (expression.kind) {
    case "literal":
      return [];
    case "traversal":
      return [expression];
    case "template":
      return expression.parts.flatMap(references);
    case "tuple":
      return expression.items.flatMap(references);
    case "object":
      return expression.entries.flatMap(({ key, value }) => [...references(key), ...references(value)]);
  }
}
