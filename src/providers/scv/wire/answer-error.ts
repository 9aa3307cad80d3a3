import { DiagnosticError, error } from "../../../diagnostics/diagnostic";

/** What a request that was not answered well may have done. */
export type Effect =
  /** Nothing: the server refused it, or never had it. */
  | "none"
  /** Nobody knows. */
  | "ambiguous";

export class AnswerError extends DiagnosticError {
  constructor(
    readonly code: string,
    summary: string,
    detail: string,
    readonly effect: Effect,
    /** HTTP status, where one came. */
    readonly status?: number,
  ) {
    super(error({ code, summary, detail }));
  }
}
