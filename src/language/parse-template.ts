import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { excerpt } from "./excerpt";
import type { Expression } from "./expression";
import { str, unknown } from "./make";
import type { Parser } from "./parser";
import { levelsOf } from "./levels-of";
import { parserOf } from "./read-expression";
import { readTemplate } from "./read-template";
import { ExpressionFailure, SourceReader, type ExpressionError } from "./source-reader";

// A chain of operators in parentheses of others goes deeper than each limit of the grammar allows by itself.
const mostLevels = 1200;

export interface ParsedTemplate {
  /** Where there are errors, an unknown in its place: what uses it adds no errors of its own. */
  readonly expression: Expression;
  readonly diagnostics: readonly Diagnostic[];
}

/** A string of Terraform JSON: literal text, or a template with `${ }` or `%{ }` in it. */
export function parseTemplate(text: string): ParsedTemplate {
  if (!text.includes("{")) {
    return { expression: { kind: "literal", value: str(text), source: text }, diagnostics: [] };
  }
  return parseWith(text, readTemplate);
}

/** An expression as it stands in Terraform's own language, or between `${` and `}`. */
export function parseExpression(text: string): ParsedTemplate {
  return parseWith(text, (parser) => {
    const expression = parser.expression(0);
    parser.source.skipBlank();
    if (!parser.source.ended) parser.source.fail("the end of the expression");
    return expression;
  });
}

function parseWith(text: string, read: (parser: Parser) => Expression): ParsedTemplate {
  try {
    const source = new SourceReader(text);
    const expression = read(parserOf(source));
    if (levelsOf(expression) > mostLevels) source.fail("operators and steps that are nested less deeply", 0);
    return { expression, diagnostics: [] };
  } catch (failure) {
    if (!(failure instanceof ExpressionFailure)) throw failure;
    const expression: Expression = { kind: "literal", value: unknown("dynamic"), source: text };
    return { expression, diagnostics: [describe(text, failure.reason)] };
  }
}

function describe(text: string, { expected, position }: ExpressionError): Diagnostic {
  const inTemplate = /[$%]\{/.test(text.slice(0, position + 2));
  const escape = inTemplate ? " To have the text as it is, write $${ for ${ and %%{ for %{." : "";
  return error({
    code: "invalid-expression",
    summary: `Invalid expression: expected ${expected}`,
    detail: `Expected ${expected} at character ${position + 1} of ${excerpt(text, position)}.${escape}`,
  });
}
