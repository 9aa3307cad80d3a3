/** Where a stack runs: `path` and `terraform` of its expressions. */
export interface Surroundings {
  /** Absolute. */
  readonly workingFolder: string;
  readonly workspace: string;
}
