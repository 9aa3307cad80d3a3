import type { ResourceChange } from "../plan/plan";
import type { ResourceInstance } from "../plan/resource-instance";
import type { ProviderSession } from "../provider/provider";
import type { ApplyRun } from "./run";
import type { Slot } from "./run-graph";

/** One resource on its way to what the plan says. */
export interface Settlement {
  readonly run: ApplyRun;
  readonly instance: ResourceInstance;
  readonly change: ResourceChange;
  readonly session: ProviderSession;
  readonly slot: Slot;
  /** Tells that there is something to do. */
  readonly begin: () => void;
}
