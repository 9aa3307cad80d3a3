import type { Difference } from "./differences";

/** What ours does differently from Terraform with the same provider, on purpose; beside the differences of the language. */
export const scvDifferences: readonly Difference[] = [];
