import { isEffective } from "../../plan/effective";
import type { StackPlan } from "../../plan/plan";

/** Is there anything in a plan that failed that is worth to be seen? */
export function somethingPlanned(plan: StackPlan): boolean {
  if (isBlind(plan)) return false;
  return plan.changes.some(isEffective) || plan.outputs.some(({ action }) => action !== "no-op");
}

/** Was a provider unable to look? Then what is planned of it was compared with nothing. */
function isBlind({ diagnostics }: StackPlan): boolean {
  return diagnostics.some(({ severity, address }) => severity === "error" && address?.startsWith("provider["));
}
