import { PeakMemory, type Peak } from "./peak-memory";
import { run, type Ran, type RunOptions } from "./process";
import { requestsIn } from "./requests";
import { assertSays, scvCommand } from "./scv";
import { withSimulator } from "./simulator";
import { terraform } from "./terraform";

/** A command that runs the stack of its folder. */
type Command = (options: RunOptions) => Promise<Ran>;

/** One that carries stacks out. */
export interface Engine {
  readonly plan: Command;
  readonly apply: Command;
}

export const scvEngine: Engine = {
  plan: (options) => run(process.execPath, [scvCommand, "plan", "--config=."], options),
  apply: (options) => run(process.execPath, [scvCommand, "apply", "--auto-approve", "--config=."], options),
};

export const terraformEngine: Engine = {
  plan: (options) => terraform(["plan"], options),
  apply: (options) => terraform(["apply", "-auto-approve"], options),
};

/** What one run took. */
export interface Effort {
  readonly seconds: number;
  readonly requests: number;
  readonly memory: Peak;
}

/** An appliance that writes down what it is asked. */
export interface Appliance {
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
}

export function withAppliance<T>(log: string, work: (appliance: Appliance) => Promise<T>): Promise<T> {
  return withSimulator(["--request-log", log], ({ env }) => work({ env, log }));
}

/** Throws where the command does not say the words. */
export async function effortOf(command: Command, cwd: string, appliance: Appliance, words: string): Promise<Effort> {
  const memory = new PeakMemory();
  const before = await requestsIn(appliance.log);
  try {
    const ran = await command({ cwd, env: appliance.env, onStart: memory.watch });
    assertSays(ran, words);
    const requests = (await requestsIn(appliance.log)) - before;
    return { seconds: ran.seconds, requests, memory: memory.stop() };
  } finally {
    memory.stop();
  }
}
