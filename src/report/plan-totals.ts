import type { ResourceChange } from "../plan/plan";

export interface PlanTotals {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly forget: number;
}

/** Terraform's counting: a replacement is one to add and one to destroy; reads do not count. */
export function planTotals(changes: readonly ResourceChange[]): PlanTotals {
  const count = (...actions: readonly ResourceChange["action"][]) =>
    changes.filter(({ action }) => actions.includes(action)).length;
  return {
    add: count("create", "replace"),
    change: count("update"),
    destroy: count("delete", "replace"),
    forget: count("forget"),
  };
}
