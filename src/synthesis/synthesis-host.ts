/** What synthesis takes from the machine. Paths are absolute. */
export interface SynthesisHost {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Undefined where there is no such file. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Undefined where there is no such folder. */
  readonly listFolder: (path: string) => Promise<readonly FolderEntry[] | undefined>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** A file, or a folder with all that is in it; nothing where there is none. */
  readonly remove: (path: string) => Promise<void>;
  readonly run: (command: ShellCommand) => Promise<ProcessEnd>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** A command line for the system's shell. It has no input. */
export interface ShellCommand {
  readonly line: string;
  readonly folder: string;
  /** All of it: nothing is inherited beside. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As it comes, of both streams. */
  readonly onOutput: (text: string) => void;
  /** Interrupts the process, and those that it started, as Ctrl-C does. */
  readonly signal?: AbortSignal;
}

export type ProcessEnd =
  | { readonly kind: "exited"; readonly code: number }
  | { readonly kind: "killed"; readonly signal: string }
  /** It could not be started. */
  | { readonly kind: "failed"; readonly reason: string };
