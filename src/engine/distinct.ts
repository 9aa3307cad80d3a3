import type { Diagnostic } from "../diagnostics/diagnostic";

/** One cause that many resources met is said once. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
