import { DiagnosticError } from "../diagnostics/diagnostic";
import type { Expression } from "./expression";
import { isHidden } from "./marks";
import { refusal } from "./refuse";
import type { Marks } from "./value";

/**
 * What is worked out for an element of a collection with these marks. The element bears none of them, so that its
 * failure would quote it: where the collection must not be shown, nothing but the expression is named.
 */
export function withHiddenReason<T>(marks: Marks | undefined, expression: Expression, work: () => T): T {
  if (!isHidden(marks)) return work();
  try {
    return work();
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    const summary = "An expression fails for an element of a collection";
    const hint = "The collection is sensitive or ephemeral, so the reason is not shown.";
    throw new DiagnosticError(...failure.diagnostics.map(({ code }) => refusal(expression, { code, summary, hint })));
  }
}
