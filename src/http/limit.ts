import { abortedUnsent } from "./abort";
import { ExchangeError, type Interceptor } from "./exchange";
import { retryAfter } from "./retry-after";
import type { Sleep } from "./sleep";

export interface LimitOptions {
  /** Requests under way at the same time while the appliance keeps up. */
  readonly max: number;
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Of the run: nobody is let in any more when it fires. */
  readonly signal?: AbortSignal;
}

const firstPauseMs = 100;
const longestPauseMs = 30_000;

/**
 * Lets so many requests through as the appliance bears, first come first served. After 429, 503 or a timeout the
 * number is halved and the next request waits (as long as the appliance asks, else twice as long each time);
 * each full round that is answered adds one.
 */
export function limit(options: LimitOptions): Interceptor {
  const gate = new Gate(options);
  return (next) => async (request) => {
    const round = await gate.enter(request.signal);
    let relief: Relief = "answered";
    try {
      const response = await next(request);
      if (response.status === 429 || response.status === 503) {
        relief = { pauseMs: retryAfter(response, options.now) };
      }
      return response;
    } catch (thrown) {
      relief = thrown instanceof ExchangeError && thrown.code === "timeout" ? { pauseMs: undefined } : "unanswered";
      throw thrown;
    } finally {
      gate.leave(round, relief);
    }
  };
}

/** What an exchange tells of the load; with a pause where the appliance is overloaded. */
type Relief = "answered" | "unanswered" | { readonly pauseMs: number | undefined };

class Gate {
  readonly #waiting = new Set<() => void>();
  #width: number;
  #inside = 0;
  /** Counts the halvings: what was sent before one must not cause another. */
  #round = 0;
  #overloads = 0;
  #opensAt = 0;
  #isResting = false;

  constructor(private readonly options: LimitOptions) {
    this.#width = options.max;
  }

  enter(signal: AbortSignal | undefined): Promise<number> {
    if (signal?.aborted) return Promise.reject(abortedUnsent());
    if (this.#waiting.size === 0 && this.#isOpen()) {
      this.#inside += 1;
      return Promise.resolve(this.#round);
    }
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.delete(pass);
        reject(abortedUnsent());
      };
      const pass = (): void => {
        signal?.removeEventListener("abort", giveUp);
        this.#inside += 1;
        resolve(this.#round);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.add(pass);
      this.#admit();
    });
  }

  leave(round: number, relief: Relief): void {
    this.#inside -= 1;
    if (relief === "answered") {
      this.#overloads = 0;
      this.#width = Math.min(this.options.max, this.#width + 1 / this.#width);
    } else if (relief !== "unanswered") {
      this.#backOff(round, relief.pauseMs);
    }
    this.#admit();
  }

  #backOff(round: number, asked: number | undefined): void {
    if (round === this.#round) {
      this.#round += 1;
      this.#width = Math.max(1, this.#width / 2);
      this.#overloads += 1;
    }
    const pause = asked ?? firstPauseMs * 2 ** (this.#overloads - 1);
    this.#opensAt = Math.max(this.#opensAt, this.options.now() + Math.min(pause, longestPauseMs));
  }

  #isOpen(): boolean {
    return this.#inside < Math.floor(this.#width) && this.options.now() >= this.#opensAt;
  }

  #admit(): void {
    for (const pass of this.#waiting) {
      if (!this.#isOpen()) break;
      this.#waiting.delete(pass);
      pass();
    }
    const rest = this.#opensAt - this.options.now();
    if (this.#waiting.size > 0 && rest > 0 && !this.#isResting) void this.#rest(rest);
  }

  async #rest(milliseconds: number): Promise<void> {
    this.#isResting = true;
    const { sleep, signal } = this.options;
    try {
      await sleep(milliseconds, signal);
    } catch {
      // A sleep may reject when it is woken early.
    }
    this.#isResting = false;
    if (signal?.aborted !== true) this.#admit();
  }
}
