import { isEffective } from "../../plan/effective";
import type { StackPlan } from "../../plan/plan";
import type { PlanOptions } from "../../plan/plan-options";

/** Would an apply change anything? With `refreshOnly`, what the state would learn counts. */
export function somethingToDo({ changes, outputs, drift }: StackPlan, { refreshOnly }: PlanOptions): boolean {
  return (
    (refreshOnly && drift.length > 0) || changes.some(isEffective) || outputs.some(({ action }) => action !== "no-op")
  );
}
