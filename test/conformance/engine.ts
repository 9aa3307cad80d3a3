import type { JsonObject } from "../../src/language/json";
import type { Program, Step } from "./program";

/** Something that can carry out a program: Terraform, and ours. */
export interface Engine<Remote = undefined> {
  readonly name: string;
  /** An empty site for the program. */
  prepare(program: Program<Remote>): Promise<Performance<Remote>>;
}

export interface Performance<Remote = undefined> {
  /** Takes the next step and tells all that may be compared of it, without anything that differs from run to run. */
  step(step: Step<Remote>): Promise<Observation>;
  end(): Promise<void>;
}

export type Observation = JsonObject;

/** All steps of a program, one observation each. */
export async function perform<Remote>(
  engine: Engine<Remote>,
  program: Program<Remote>,
): Promise<readonly Observation[]> {
  const performance = await engine.prepare(program);
  try {
    const observed: Observation[] = [];
    for (const step of program.steps) observed.push(await performance.step(step));
    return observed;
  } finally {
    await performance.end();
  }
}
