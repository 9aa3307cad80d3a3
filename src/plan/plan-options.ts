import type { InstanceKey } from "../state/backend";

/** A block of the configuration with all its instances, or one instance. */
export type Target = Omit<InstanceKey, "deposed">;

/** What a command line asks of a plan. */
export interface PlanOptions {
  readonly destroy: boolean;
  /** False: the state is believed. */
  readonly refresh: boolean;
  /** The state learns what is there, and nothing is changed. */
  readonly refreshOnly: boolean;
  /** Only these and what they depend on (of a destroy: what depends on them); empty: everything. */
  readonly targets: readonly Target[];
  /** Everything but these and what depends on them. */
  readonly excludes: readonly Target[];
  /** Instances that are made anew. */
  readonly replace: readonly Target[];
}

export const plainPlan: PlanOptions = {
  destroy: false,
  refresh: true,
  refreshOnly: false,
  targets: [],
  excludes: [],
  replace: [],
};
