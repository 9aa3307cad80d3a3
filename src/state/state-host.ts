/** What the state takes from the machine it runs on. */
export interface StateHost {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Resolves early when the signal is given. In the `background` it does not keep the process alive. */
  sleep(ms: number, options?: { readonly signal?: AbortSignal; readonly background?: boolean }): Promise<void>;
  newId(): string;
  /** Host name. */
  readonly name: string;
  readonly pid: number;
  /** Two processes with the same text can tell by process id whether the other one runs. */
  readonly processSpace: string;
  isRunning(pid: number): boolean;
}
