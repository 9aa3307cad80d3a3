import { ExchangeError } from "./exchange";

/** Codes of failures to open a connection that may pass by themselves. */
const unreachable = new Set(["connection-refused", "connection-failed", "host-not-found", "connect-timeout"]);

export function isUnreachable(thrown: unknown): thrown is ExchangeError {
  return thrown instanceof ExchangeError && unreachable.has(thrown.code);
}

/** How long no connection comes about, for all requests together: the first of them to wait waits for all. */
export class Outage {
  #since: number | undefined;
  #verdict: { readonly thrown: ExchangeError; readonly until: number } | undefined;

  constructor(
    private readonly options: {
      /** Milliseconds without a connection, after which nobody waits any more. */
      readonly deadlineMs: number;
      /** Milliseconds that the verdict stands: then the next request tries once. */
      readonly verdictMs: number;
      readonly now: () => number;
    },
  ) {}

  /** What a new request fails of at once. */
  verdict(): ExchangeError | undefined {
    const { now } = this.options;
    return this.#verdict !== undefined && now() < this.#verdict.until ? this.#verdict.thrown : undefined;
  }

  /** Until when a request that fails now may wait, milliseconds since 1970. */
  deadline(): number {
    this.#since ??= this.options.now();
    return this.#since + this.options.deadlineMs;
  }

  declare(thrown: ExchangeError): void {
    this.#verdict = { thrown, until: this.options.now() + this.options.verdictMs };
  }

  /** A connection came about. */
  end(): void {
    this.#since = undefined;
    this.#verdict = undefined;
  }
}
