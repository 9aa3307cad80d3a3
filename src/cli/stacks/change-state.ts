import type { StateSession } from "../../state/backend";
import type { Cli } from "../cli";
import type { ProjectOptions } from "../command-line/options";
import { onlyStack } from "./pick-stacks";
import { runOnState, type StateRun } from "./run-on-state";

export interface ChangeOptions extends ProjectOptions {
  readonly lock: boolean;
  readonly lockTimeout: number;
}

/** Runs a command that changes the state of one stack and nothing else, under its lock. */
export async function changeState(
  cli: Cli,
  operation: string,
  options: ChangeOptions,
  work: (state: StateSession, run: StateRun) => Promise<number>,
): Promise<void> {
  const { lock, lockTimeout: lockTimeoutMs } = options;
  await runOnState(cli, options, async (run) => {
    const state = await run.backendOf(onlyStack(run.project.stacks)).open({ operation, lockTimeoutMs, lock });
    try {
      return await work(state, run);
    } finally {
      await state.close();
    }
  });
}
