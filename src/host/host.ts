/** What the program takes from the machine it runs on, passed in so that a test can stand in for it. */
export interface Host {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves early when the signal is given. In the `background` it does not keep the process alive. */
  sleep(ms: number, options?: { readonly signal?: AbortSignal; readonly background?: boolean }): Promise<void>;
  /** From 0 up to 1, not for secrets. */
  random(): number;
  /** From the system's source for cryptography. */
  randomBytes(count: number): Uint8Array;
  /** UUID, version 4. */
  newId(): string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Host name. */
  readonly name: string;
  /** Login name of whoever runs the process. */
  readonly user: string;
  readonly pid: number;
  /** Two processes with the same text can tell by process id whether the other one runs. */
  readonly processSpace: string;
  /** Of a process in the same process space. */
  isRunning(pid: number): boolean;
}
