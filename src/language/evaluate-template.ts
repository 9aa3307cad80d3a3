import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import { countPasses, elementsOf } from "./evaluate-for";
import type { Expression, Scope, Template, TemplateFor, TemplateIf } from "./expression";
import { withHiddenReason } from "./hidden-reason";
import { innerScope, type Evaluate } from "./inner-scope";
import { knownPrefix } from "./known-prefix";
import { str } from "./make";
import { mergeMarks, withMarks } from "./marks";
import { refine, unknownNotNull } from "./refinement";
import { refuse } from "./refuse";
import { conditionOf } from "./condition";
import type { Marks, Value } from "./value";

/** A template's text; unknown as soon as one part is, but for what stands before that. */
export function joinTemplate({ parts }: Template, scope: Scope, evaluate: Evaluate): Value {
  return joinTexts(parts.map((part) => textOf(part, evaluate(part, scope))));
}

/** `%{ if }`: the text of the branch; both must be texts. */
export function templateIf(expression: TemplateIf, scope: Scope, evaluate: Evaluate): Value {
  const condition = conditionOf(expression.condition, evaluate(expression.condition, scope));
  if (condition.kind === "unknown") return withMarks(unknownNotNull("string"), condition.marks);
  const branch = condition.value ? expression.then : expression.otherwise;
  return withMarks(textOf(branch, evaluate(branch, scope)), condition.marks);
}

/** `%{ for }`: the texts of the body, one after the other. */
export function templateFor(expression: TemplateFor, scope: Scope, evaluate: Evaluate): Value {
  const collection = evaluate(expression.collection, scope);
  const elements = elementsOf(expression, collection);
  if (elements === undefined) return withMarks(unknownNotNull("string"), collection.marks);
  const counted = countPasses(expression, scope, elements.length);
  const texts = elements.map(([key, value]) => {
    const names = {
      ...(expression.keyName !== undefined && { [expression.keyName]: key }),
      [expression.valueName]: value,
    };
    const inner = innerScope(counted, names);
    return withHiddenReason(collection.marks, expression.body, () =>
      textOf(expression.body, evaluate(expression.body, inner)),
    );
  });
  return withMarks(joinTexts(texts), collection.marks);
}

function joinTexts(values: readonly Value[]): Value {
  let text = "";
  let known = true;
  let marks: Marks | undefined;
  for (const value of values) {
    marks = mergeMarks(marks, value.marks);
    if (value.kind !== "string") known = false;
    else if (known) text += value.value;
  }
  return withMarks(known ? str(text) : refine(unknownNotNull("string"), knownPrefix(text)), marks);
}

function textOf(part: Expression, value: Value): Value {
  const text = convert(value, "string");
  if (!(text instanceof ConversionError) && text.kind !== "null") return text;
  const why = text instanceof ConversionError ? "no text can be made of it" : "it is null";
  return refuse(part, {
    code: "invalid-template-part",
    summary: "A part of a template is no text",
    hint: `A template cannot hold this: ${why}. Take out an attribute that is a string, a number or a bool, or use jsonencode.`,
  });
}
