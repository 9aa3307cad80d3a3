import type { Host } from "../../host/host";
import type { FileSystem } from "../../state/filesystem";
import type { SynthesisHost } from "../../synthesis/synthesis-host";

/** What a command takes from outside, so that a test can run one in its own process. */
export interface CliHost {
  readonly machine: Host;
  readonly filesystem: FileSystem;
  readonly synthesis: SynthesisHost;
  /** Absolute. */
  readonly workingFolder: string;
  /** Of the package. */
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  /** Calls the listener at each Ctrl-C; the answer ends that. */
  onInterrupt(listener: () => void): () => void;
}

export interface Output {
  readonly isTerminal: boolean;
  write(text: string): void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** A line without its end; undefined at the end of input, or when the signal is given. Hidden: not shown while it is typed. */
  readLine(signal: AbortSignal, hidden?: boolean): Promise<string | undefined>;
  /** All that is left, line by line; on a terminal, each after its prompt, until Ctrl-C or Ctrl-D. */
  lines(prompt: () => string): AsyncIterable<string>;
}
