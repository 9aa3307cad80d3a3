import type { BlockOf } from "./text-options";

/** What a plan does not know of itself. */
export interface PlanJsonContext {
  readonly blockOf: BlockOf;
  readonly schemaVersionOf: (type: string) => number;
  /** Of the Terraform whose form is followed: readers take theirs by it. */
  readonly terraformVersion: string;
  /** Of this tool. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
}
