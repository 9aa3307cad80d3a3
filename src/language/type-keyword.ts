import type { Expression } from "./expression";

/** The word, where the expression is one word alone. */
export function keywordOf(expression: Expression): string | undefined {
  if (expression.source.startsWith("(")) return undefined;
  if (expression.kind === "traversal") return expression.steps.length === 0 ? expression.root : undefined;
  return expression.kind === "literal" && /^(?:true|false|null)$/.test(expression.source)
    ? expression.source
    : undefined;
}
