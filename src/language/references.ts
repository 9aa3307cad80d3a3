import { childrenOf } from "./expression-children";
import type { Expression, Traversal } from "./expression";

const none: ReadonlySet<string> = new Set();

/** Every traversal in the expression, in the order of its text; not those of the variables of its for expressions. */
export function references(expression: Expression): readonly Traversal[] {
  return expression.kind === "literal" ? [] : collect(expression, none);
}

function collect(expression: Expression, bound: ReadonlySet<string>): readonly Traversal[] {
  switch (expression.kind) {
    case "traversal":
      return bound.has(expression.root) ? [] : [expression];
    case "for":
    case "template-for": {
      const { collection, keyName, valueName } = expression;
      const inside = new Set([...bound, valueName, ...(keyName === undefined ? [] : [keyName])]);
      const [, ...others] = childrenOf(expression);
      return [...collect(collection, bound), ...others.flatMap((child) => collect(child, inside))];
    }
    default:
      return childrenOf(expression).flatMap((child) => collect(child, bound));
  }
}
