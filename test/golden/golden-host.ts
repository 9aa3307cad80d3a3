import { nodeFileSystem } from "../../src/host/node-filesystem";
import { nodeHost } from "../../src/host/node-host";
import type { CliHost } from "../../src/cli/host/cli-host";
import type { SynthesisHost } from "../../src/synthesis/synthesis-host";

/** It stands still, so that no time of a run needs to be masked. */
export const clock = (): number => Date.parse("2026-03-02T08:00:00Z");

export interface GoldenHostOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly synthesis: SynthesisHost;
  /** Makes lineages and the like: numbered, so that they need not be masked either. */
  readonly newId: () => string;
  readonly onOutput: (text: string) => void;
  readonly onError: (text: string) => void;
}

/** The real machine, with real files, on which nothing happens by chance. */
export function goldenHost({ folder, environment, synthesis, newId, onOutput, onError }: GoldenHostOptions): CliHost {
  return {
    machine: { ...nodeHost(), now: clock, random: () => 0.5, newId, environment, name: "desk", user: "operator" },
    filesystem: nodeFileSystem(),
    synthesis,
    workingFolder: folder,
    version: "1.0.0",
    stdout: { isTerminal: false, write: onOutput },
    stderr: { isTerminal: false, write: onError },
    stdin: { isTerminal: false, readLine: () => Promise.resolve(undefined), lines: async function* () {} },
    onInterrupt: () => () => undefined,
  };
}
