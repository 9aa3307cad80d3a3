import type { StateHost } from "../state/state-host";

/** What the program takes from the machine it runs on, passed in so that a test can stand in for it. */
export interface Host extends StateHost {
  /** From 0 up to 1, not for secrets. */
  random(): number;
  /** From the system's source for cryptography. */
  randomBytes(count: number): Uint8Array;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Login name of whoever runs the process. */
  readonly user: string;
}
