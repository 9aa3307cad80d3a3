import type { BlockOf } from "./text-options";

/** What a plan does not know of itself. */
export interface PlanJsonContext {
  readonly blockOf: BlockOf;
  readonly schemaVersionOf: (type: string) => number;
  readonly terraformVersion: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
}
