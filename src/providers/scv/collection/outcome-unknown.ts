import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import { outcomeUnknown } from "../../../provider/intent";
import { AnswerError } from "../wire/answer-error";

/** The call was sent, and what came of it could not be learnt: its intent stays open, and the next run looks first. */
export function unknownOutcome(what: string, ...causes: readonly DiagnosticError[]): DiagnosticError {
  const unknown = error({
    code: outcomeUnknown,
    summary: `It could not be found out whether ${what}`,
    detail:
      "The request was sent, and its result could not be seen. Run apply again: it looks first, and does nothing twice.",
  });
  return new DiagnosticError(unknown, ...causes.flatMap(({ diagnostics }) => diagnostics));
}

/** Whatever the reading after a call fails of leaves the outcome open. */
export async function readBack<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof DiagnosticError ? unknownOutcome(what, cause) : cause;
  }
}

/** The error of an answer that leaves it open what the call did; any other error is thrown. */
export async function doubtOf(call: () => Promise<unknown>): Promise<AnswerError | undefined> {
  try {
    await call();
    return undefined;
  } catch (cause) {
    if (cause instanceof AnswerError && cause.effect === "ambiguous") return cause;
    throw cause;
  }
}
