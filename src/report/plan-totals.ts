import type { ResourceChange } from "../plan/plan";

export interface PlanTotals {
  readonly imported: number;
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
    imported: changes.filter(({ importing }) => importing !== undefined).length,
    add: count("create", "replace"),
    change: count("update"),
    destroy: count("delete", "replace"),
    forget: count("forget"),
  };
}

/** `2 to import, `: said only where there is something to import. */
export function importedText({ imported }: PlanTotals): string {
  return imported === 0 ? "" : `${imported} to import, `;
}
