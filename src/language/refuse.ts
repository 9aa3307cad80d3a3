import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { excerpt, shortened } from "./excerpt";
import type { Expression } from "./expression";

export interface Refusal {
  readonly code: string;
  readonly summary: string;
  /** What to do, in whole sentences. */
  readonly hint: string;
}

/** Ends the evaluation: the expression, and its place, are named. */
export function refuse(expression: Expression, why: Refusal): never {
  throw new DiagnosticError(refusal(expression, why));
}

export function refusal(expression: Expression, { code, summary, hint }: Refusal): Diagnostic {
  const detail = `This was asked for by ${placeOf(expression)}. ${hint}`;
  return error({ code, summary, detail });
}

function placeOf({ source, origin }: Expression): string {
  if (source === "") return "the template";
  if (origin === undefined || origin.text === source) return shortened(source);
  const [first, last] = [origin.start + 1, origin.start + source.length];
  return `${shortened(source)}, characters ${first} to ${last} of ${excerpt(origin.text, origin.start)}`;
}
