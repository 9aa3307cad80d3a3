import type { Gap } from "./compare";

/** Where ours does something else than Terraform, on purpose, and why. */
export interface Difference {
  readonly program: string;
  readonly reason: string;
  /** All gaps of the program. */
  readonly gaps: readonly Gap[];
}

export const differences: readonly Difference[] = [];
