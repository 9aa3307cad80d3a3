import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import { outcomeUnknown, type Permit } from "../../../provider/intent";
import { AnswerError } from "../wire/answer-error";

/** A call that was sent. */
export interface Sent {
  /** What it may have done: `the policy gold was made`. */
  readonly what: string;
  readonly permit: Permit;
}

/** What came of it could not be learnt: its intent stays open, and where that is durable the next run looks first. */
export function unknownOutcome({ what, permit }: Sent, ...causes: readonly DiagnosticError[]): DiagnosticError {
  const next = permit.durable
    ? "Run apply again: it looks first, and does nothing twice."
    : "Look whether it took effect: an object that was made must be imported before the next apply, anything else the next plan shows.";
  const unknown = error({
    code: outcomeUnknown,
    summary: `It could not be found out whether ${what}`,
    detail: `The request was sent, and its result could not be seen. ${next}`,
  });
  return new DiagnosticError(unknown, ...causes.flatMap(({ diagnostics }) => diagnostics));
}

/** Whatever the reading after a call fails of leaves the outcome open. */
export async function readBack<T>(sent: Sent, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof DiagnosticError ? unknownOutcome(sent, cause) : cause;
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
