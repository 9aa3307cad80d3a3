import { hasErrors } from "../diagnostics/diagnostic";
import type { DriftExitCode, DriftReport } from "./drift-report";

/** 0 clean, 2 drift, 3 configuration not applied, 4 both, 1 error: an error hides what could not be seen. */
export function driftExitCode(reports: readonly DriftReport[]): DriftExitCode {
  if (reports.some((report) => hasErrors(report.diagnostics))) return 1;
  const drifted = reports.some((report) => report.drifted.length > 0);
  const pending = reports.some(({ pending: { changes, outputs } }) => changes.length + outputs.length > 0);
  if (drifted) return pending ? 4 : 2;
  return pending ? 3 : 0;
}
