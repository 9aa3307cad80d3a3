import type { Expression } from "../language/expression";
import type { Json } from "../language/json";
import { parseExpression, parseTemplate } from "../language/parse-template";
import type { Report } from "./place";

/** What Terraform takes as an expression without `${ }` around it; with them it is understood too. Undefined where it is no text. */
export function readBareExpression(json: Json, report: Report): Expression | undefined {
  if (typeof json !== "string") return undefined;
  const { expression, diagnostics } = json.startsWith("${") ? parseTemplate(json) : parseExpression(json);
  diagnostics.forEach(report);
  return expression;
}
