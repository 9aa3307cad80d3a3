import type { Secrets } from "../http/redact";
import type { CliHost } from "./host/cli-host";

/** What every command is given. */
export interface Cli extends CliHost {
  /** Masked in everything that is written. */
  readonly secrets: Secrets;
  /** The exit code of the run. */
  finish(code: number): void;
}
