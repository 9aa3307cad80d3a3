import { error, type Diagnostic } from "../diagnostics/diagnostic";

/** Nobody sees a stack trace. */
export function internalError(failure: unknown): Diagnostic {
  const message = failure instanceof Error ? failure.message : String(failure);
  return error({
    code: "internal-error",
    summary: "Something went wrong that should not",
    detail: `${message}\n\nThis is a fault of scv. Please report it, with the command and this message.`,
  });
}
