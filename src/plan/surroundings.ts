/** Where a stack runs: `path` and `terraform` of its expressions. */
export interface Surroundings {
  /** Absolute. */
  readonly workingFolder: string;
  readonly workspace: string;
  /** Is this an apply, and not the plan before it? */
  readonly applying?: boolean;
}
