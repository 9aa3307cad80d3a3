import type { Expression } from "./expression";

/** The expressions directly inside, in the order of the text; the collection of a for expression is the first. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "traversal":
    case "item":
      return [];
    case "template":
      return expression.parts;
    case "tuple":
      return expression.items;
    case "object":
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case "template-if":
    case "conditional":
      return [expression.condition, expression.then, expression.otherwise];
    case "template-for":
      return [expression.collection, expression.body];
    case "step":
      return [expression.of];
    case "index":
      return [expression.of, expression.key];
    case "splat":
      return [expression.of, expression.each];
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.args;
    case "for": {
      const { collection, key, value, condition } = expression;
      return [collection, ...(key ? [key] : []), value, ...(condition ? [condition] : [])];
    }
  }
}
