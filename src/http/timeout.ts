import { Deadlines } from "./deadlines";
import { ExchangeError, type HttpRequest, type Interceptor } from "./exchange";
import type { Sleep } from "./sleep";

export interface Timeouts {
  /** Milliseconds for TCP, proxy and TLS together. */
  readonly connect: number;
  /** Milliseconds from the sending of a request to the end of its answer. */
  readonly answer: number;
}

export const defaultTimeouts: Timeouts = { connect: 10_000, answer: 120_000 };

/**
 * Runs the work, whose signal fires when the time is over or the outer signal fires.
 * The work must then reject; `expired` turns that rejection into the error of the timeout.
 */
export async function within<T>(
  milliseconds: number,
  sleep: Sleep,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  expired: (rejection: unknown) => Error,
): Promise<T> {
  const inner = new AbortController();
  const timer = new AbortController();
  const forward = (): void => inner.abort();
  signal?.addEventListener("abort", forward, { once: true });
  if (signal?.aborted) inner.abort();
  let isOver = false;
  let isDone = false;
  const ring = (): void => {
    if (isDone) return;
    isOver = true;
    inner.abort();
  };
  sleep(milliseconds, timer.signal).then(ring, () => undefined);
  try {
    return await work(inner.signal);
  } catch (rejection) {
    throw isOver ? expired(rejection) : rejection;
  } finally {
    isDone = true;
    timer.abort();
    signal?.removeEventListener("abort", forward);
  }
}

/** Ends an exchange whose answer is not complete in time, with `timeout`. */
export function answerTimeout(milliseconds: number, sleep: Sleep, now: () => number): Interceptor {
  const deadlines = new Deadlines(milliseconds, sleep, now);
  return (next) => async (request) => {
    const inner = new AbortController();
    const forward = (): void => inner.abort();
    request.signal?.addEventListener("abort", forward, { once: true });
    if (request.signal?.aborted) inner.abort();
    let isOver = false;
    const end = deadlines.begin(() => {
      isOver = true;
      inner.abort();
    });
    try {
      return await next({ ...request, signal: inner.signal });
    } catch (rejection) {
      throw isOver ? late(request, rejection, milliseconds) : rejection;
    } finally {
      end();
      request.signal?.removeEventListener("abort", forward);
    }
  };
}

function late(request: HttpRequest, rejection: unknown, milliseconds: number): ExchangeError {
  return new ExchangeError(
    `No complete answer to ${request.method} ${request.path} came within ${milliseconds / 1000} s. ` +
      "Look whether the server is overloaded or its services hang; once it answers again, run the command again.",
    rejection instanceof ExchangeError ? rejection.effect : "ambiguous",
    "timeout",
  );
}
