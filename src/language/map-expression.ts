import type { Expression } from "./expression";

/** The expression with everything directly inside it replaced. */
export function mapChildren(expression: Expression, change: (child: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "literal":
    case "traversal":
    case "item":
      return expression;
    case "template":
      return { ...expression, parts: expression.parts.map(change) };
    case "tuple":
      return { ...expression, items: expression.items.map(change) };
    case "object": {
      const entries = expression.entries.map(({ key, value }) => ({ key: change(key), value: change(value) }));
      return { ...expression, entries };
    }
    case "template-if":
    case "conditional": {
      const { condition, then, otherwise } = expression;
      return { ...expression, condition: change(condition), then: change(then), otherwise: change(otherwise) };
    }
    case "template-for":
      return { ...expression, collection: change(expression.collection), body: change(expression.body) };
    case "step":
      return { ...expression, of: change(expression.of) };
    case "index":
      return { ...expression, of: change(expression.of), key: change(expression.key) };
    case "splat":
      return { ...expression, of: change(expression.of), each: change(expression.each) };
    case "unary":
      return { ...expression, operand: change(expression.operand) };
    case "binary":
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case "call":
      return { ...expression, args: expression.args.map(change) };
    case "for": {
      const { collection, key, value, condition } = expression;
      return {
        ...expression,
        collection: change(collection),
        ...(key && { key: change(key) }),
        value: change(value),
        ...(condition && { condition: change(condition) }),
      };
    }
  }
}
