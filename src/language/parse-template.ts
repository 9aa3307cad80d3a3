import { error, type Diagnostic } from "../diagnostics/diagnostic";
import type { Expression } from "./expression";
import { str, unknown } from "./make";
import { ExpressionFailure, SourceReader, type ExpressionError } from "./source-reader";
import { readTemplate } from "./read-template";

export interface ParsedTemplate {
  /** Where there are errors, an unknown in its place: what uses it adds no errors of its own. */
  readonly expression: Expression;
  readonly diagnostics: readonly Diagnostic[];
}

/** A string of Terraform JSON: literal text, or a template with `${ }` in it. */
export function parseTemplate(text: string): ParsedTemplate {
  if (!text.includes("{")) return { expression: literalText(text), diagnostics: [] };
  try {
    return { expression: readTemplate(new SourceReader(text), "bare"), diagnostics: [] };
  } catch (failure) {
    if (!(failure instanceof ExpressionFailure)) throw failure;
    return {
      expression: { kind: "literal", value: unknown("dynamic"), source: text },
      diagnostics: [describe(text, failure.reason)],
    };
  }
}

function literalText(text: string): Expression {
  return { kind: "literal", value: str(text), source: text };
}

function describe(text: string, { code, construct, position }: ExpressionError): Diagnostic {
  const place = `character ${position + 1} of ${excerpt(text)}`;
  return code === "not-yet-supported"
    ? error({
        code,
        summary: `Not supported yet: ${construct}`,
        detail: `At ${place} stands ${construct}. References, templates of them, literals, lists and objects of these can be used; work this one out in the program that makes the configuration.`,
      })
    : error({
        code,
        summary: `Invalid expression: expected ${construct}`,
        detail: `Expected ${construct} at ${place}. To have the text as it is, write $\${ for \${ and %%{ for %{.`,
      });
}

const longestExcerpt = 120;

function excerpt(text: string): string {
  return JSON.stringify(text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text);
}
