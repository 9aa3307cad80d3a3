import { Refusal } from "./refusal";

/** What it was to start with does not fit. */
export class SimulatorInputError extends Error {
  override readonly name = "SimulatorInputError";

  constructor(
    readonly input: "data" | "faults",
    reasons: readonly string[],
  ) {
    super(reasons.join("; "));
  }
}

/** Throws SimulatorInputError for what the work refuses. */
export function taking(input: "data" | "faults", work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw cause instanceof Refusal ? new SimulatorInputError(input, cause.reasons) : cause;
  }
}
