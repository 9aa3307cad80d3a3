import { nodeFileSystem } from "../../host/node-filesystem";
import type { Host } from "../../host/host";
import { nodeHost } from "../../host/node-host";
import { nodeSynthesisHost } from "../../host/node-synthesis-host";
import type { CliHost } from "../host/cli-host";
import { runCli } from "../run-cli";

export interface TestRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TestHostOptions {
  readonly workingFolder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** On a terminal: what is typed, line by line. */
  readonly typed?: readonly string[];
  readonly isTerminal?: boolean;
  /** What stands in for parts of the machine. */
  readonly machine?: Partial<Host>;
  /** Called at the start with what interrupts the command. */
  readonly onStart?: (interrupt: () => void) => void;
  /** Called when a line is written to the output. */
  readonly onOutput?: (text: string, interrupt: () => void) => void;
}

/** Runs a command in this process: the real file system and clock, and what is written is caught. */
export async function runCommand(words: readonly string[], options: TestHostOptions): Promise<TestRun> {
  const written = { out: "", err: "" };
  const listeners = new Set<() => void>();
  const typed = [...(options.typed ?? [])];
  const { environment = {}, workingFolder, isTerminal = options.typed !== undefined, onOutput } = options;
  const interrupt = () => listeners.forEach((listener) => listener());
  options.onStart?.(interrupt);
  const host: CliHost = {
    machine: { ...nodeHost(), environment, ...options.machine },
    filesystem: nodeFileSystem(),
    synthesis: nodeSynthesisHost({ PATH: process.env["PATH"], ...environment }),
    workingFolder,
    version: "0.1.0",
    stdout: {
      isTerminal,
      write: (text) => {
        written.out += text;
        onOutput?.(text, interrupt);
      },
    },
    stderr: { isTerminal, write: (text) => void (written.err += text) },
    stdin: {
      isTerminal,
      readLine: () => Promise.resolve(typed.shift()),
      lines: async function* (prompt) {
        for (let line = typed.shift(); line !== undefined; line = await Promise.resolve(typed.shift())) {
          if (isTerminal) written.out += prompt();
          yield line;
        }
      },
    },
    onInterrupt: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const code = await runCli(words, host);
  return { code, ...written };
}
