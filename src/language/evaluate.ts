import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import type { Expression, Scope, Traversal } from "./expression";
import { object, str, tuple, unknown } from "./make";
import { mergeMarks, withMarks } from "./marks";
import { step } from "./step";
import type { Marks, Value } from "./value";

/** Unknown, sensitive and ephemeral propagate. Throws DiagnosticError: what is referred to is not there, or does not fit. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "traversal":
      return traverse(expression, scope);
    case "template":
      return join(expression.parts, scope);
    case "tuple":
      return tuple(expression.items.map((item) => evaluate(item, scope)));
    case "object":
      return evaluateObject(expression.entries, scope);
  }
}

function traverse(traversal: Traversal, scope: Scope): Value {
  let value = scope.root(traversal.root);
  if (value === undefined) {
    throw new DiagnosticError(
      error({
        code: "reference-to-nothing",
        summary: `There is no "${traversal.root}" to refer to`,
        detail: `The expression ${traversal.source} begins with a name that nothing here has.`,
      }),
    );
  }
  for (const next of traversal.steps) value = withMarks(step(value, next, traversal.source), value.marks);
  return value;
}

/** A template's text; unknown as soon as one part is. */
function join(parts: readonly Expression[], scope: Scope): Value {
  let text = "";
  let known = true;
  let marks: Marks | undefined;
  for (const part of parts) {
    const value = partText(part, scope);
    marks = mergeMarks(marks, value.marks);
    if (value.kind === "string") text += value.value;
    else known = false;
  }
  return withMarks(known ? str(text) : unknown("string"), marks);
}

function partText(part: Expression, scope: Scope): Value {
  const text = convert(evaluate(part, scope), "string");
  if (!(text instanceof ConversionError) && text.kind !== "null") return text;
  const what =
    text instanceof ConversionError ? "no text can be made of what it refers to" : "what it refers to is null";
  throw new DiagnosticError(
    error({
      code: "invalid-template-part",
      summary: "A part of a template is no text",
      detail: `The template holds ${part.source}, and ${what}. Refer to an attribute that is a string, a number or a bool.`,
    }),
  );
}

type Entries = Extract<Expression, { kind: "object" }>["entries"];

function evaluateObject(entries: Entries, scope: Scope): Value {
  let marks: Marks | undefined;
  let known = true;
  const evaluated = entries.map(({ key, value }) => {
    const name = partText(key, scope);
    marks = mergeMarks(marks, name.marks);
    known &&= name.kind === "string";
    return [name.kind === "string" ? name.value : "", evaluate(value, scope)] as const;
  });
  return withMarks(known ? object(Object.fromEntries(evaluated)) : unknown("dynamic"), marks);
}
