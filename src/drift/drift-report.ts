import type { Diagnostic } from "../diagnostics/diagnostic";
import type { DriftedResource, OutputChange, ResourceChange } from "../plan/plan";

/** What was changed by hand, and what of the configuration is not applied. */
export interface DriftReport {
  readonly stack: string;
  readonly drifted: readonly DriftedResource[];
  readonly pending: { readonly changes: readonly ResourceChange[]; readonly outputs: readonly OutputChange[] };
  readonly diagnostics: readonly Diagnostic[];
  /** How many resources were compared. */
  readonly checked: number;
  /** How many requests of earlier runs have no result in the state. */
  readonly unrecorded: number;
}

/** 0 clean, 2 drift, 3 configuration not applied, 4 both, 1 error. */
export type DriftExitCode = 0 | 1 | 2 | 3 | 4;
