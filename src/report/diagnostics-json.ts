import type { Diagnostic, QuotedExpression } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";

/** Terraform's keys, and beside them the stable code, the construct path and the attribute path. */
export function diagnosticJson({
  severity,
  code,
  summary,
  detail,
  address,
  constructPath,
  attributePath,
  expression,
}: Diagnostic): JsonObject {
  return {
    severity,
    summary,
    detail,
    ...(address === undefined ? {} : { address }),
    code,
    ...(constructPath === undefined ? {} : { construct_path: constructPath }),
    ...(attributePath === undefined ? {} : { attribute_path: attributePath }),
    ...(expression === undefined ? {} : { snippet: snippetJson(expression) }),
  };
}

/** Without the lines of a file, which a program that was run has not. */
function snippetJson({ text, values }: QuotedExpression): JsonObject {
  return { code: text, values: values.map(({ traversal, statement }) => ({ traversal, statement })) };
}

/** `terraform validate -json`. */
export function validateJson(diagnostics: readonly Diagnostic[]): JsonObject {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return {
    format_version: "1.0",
    valid: errors === 0,
    error_count: errors,
    warning_count: diagnostics.length - errors,
    diagnostics: diagnostics.map(diagnosticJson),
  };
}
