import { DiagnosticError, type Diagnostic } from "../../diagnostics/diagnostic";

/** What is said of a reading that is refused. */
export function refusal(read: () => unknown): readonly Diagnostic[] {
  try {
    read();
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure.diagnostics;
    throw failure;
  }
  throw new Error("it was not refused");
}
