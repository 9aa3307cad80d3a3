import type { Value } from "../../language/value";
import { recordedOutput } from "../../plan/plan-outputs";
import type { OutputChange } from "../../plan/plan";
import type { StateDocument } from "../../state/document";

export type OutputValues = Readonly<Record<string, Value>>;

/** What the plans of this run will make of the outputs of their stacks, by the location of the state. */
export class PlannedOutputs {
  readonly #outputs = new Map<string, OutputValues>();

  /** `changes` may leave out what stays as it is. */
  remember(location: string, recorded: StateDocument["outputs"], changes: readonly OutputChange[]): void {
    const outputs = new Map(Object.entries(recordedOutputs(recorded)));
    for (const { name, after } of changes) {
      if (after === null) outputs.delete(name);
      else outputs.set(name, after);
    }
    this.#outputs.set(location, Object.fromEntries(outputs));
  }

  /** Undefined where no plan of this run was made for the state. */
  at(location: string): OutputValues | undefined {
    return this.#outputs.get(location);
  }
}

export function recordedOutputs(recorded: StateDocument["outputs"]): OutputValues {
  return Object.fromEntries(
    Object.entries(recorded).flatMap(([name, output]) => {
      const value = recordedOutput(output);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}
