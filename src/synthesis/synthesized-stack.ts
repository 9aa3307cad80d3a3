import type { Json } from "../language/json";

/** One stack as Terraform JSON. */
export interface SynthesizedStack {
  readonly name: string;
  readonly json: Json;
  /** What its digest is made of: the same text, the same configuration. */
  readonly text: string;
  /** Where it lies: what its relative paths are relative to. */
  readonly folder: string;
  /** Names of stacks that come before it. */
  readonly dependencies: readonly string[];
}
