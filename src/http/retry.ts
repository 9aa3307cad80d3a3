import { abortable, abortedUnsent } from "./abort";
import { ExchangeError, type HttpRequest, type HttpResponse, type Interceptor } from "./exchange";
import { retryAfter } from "./retry-after";
import type { Sleep } from "./sleep";

export interface RetryOptions {
  /** Milliseconds after the first failure of a request, after which it is not tried again. */
  readonly deadlineMs: number;
  readonly now: () => number;
  readonly sleep: Sleep;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

const firstPauseMs = 200;
const longestPauseMs = 10_000;
/** A gateway's 502 to 504 pass; a 500 that stays is the answer. */
const triesOfInternalError = 3;

/** Codes of failures that pass by themselves. */
const passing = new Set([
  "connection-lost",
  "timeout",
  "connect-timeout",
  "connection-refused",
  "connection-failed",
  "host-not-found",
]);
/** Before anything ever answered, these mean a wrong address rather than a restart. */
const addressDoubtful = new Set(["connection-refused", "connection-failed", "host-not-found", "connect-timeout"]);

/**
 * Tries again what is worth it: any request where the server surely did nothing (unsent, 429, 503 with Retry-After),
 * a repeatable one also after other 5xx and lost connections. Waits as asked, else exponentially, jittered.
 * When it gives up, the last answer or error is passed on as it came.
 */
export function retry(options: RetryOptions): Interceptor {
  let hasMet = false;
  return (next) => async (request) => {
    let giveUpAt: number | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await settle(next({ ...request, attempt }));
      hasMet ||= outcome.response !== undefined;
      if (!isWorthRepeating(request, outcome, attempt, hasMet)) return finish(outcome);
      giveUpAt ??= options.now() + options.deadlineMs;
      const pause = pauseBefore(attempt, outcome.response, options);
      if (options.now() + pause > giveUpAt) return finish(outcome);
      await rest(pause, options.sleep, request.signal);
    }
  };
}

type Outcome =
  | { readonly response: HttpResponse; readonly thrown?: undefined }
  | { readonly thrown: unknown; readonly response?: undefined };

async function settle(exchange: Promise<HttpResponse>): Promise<Outcome> {
  try {
    return { response: await exchange };
  } catch (thrown) {
    return { thrown };
  }
}

function finish(outcome: Outcome): HttpResponse {
  if (outcome.response === undefined) throw outcome.thrown;
  return outcome.response;
}

function isWorthRepeating(request: HttpRequest, outcome: Outcome, attempt: number, hasMet: boolean): boolean {
  if (request.signal?.aborted) return false;
  const { response, thrown } = outcome;
  if (response === undefined) {
    if (!(thrown instanceof ExchangeError) || !passing.has(thrown.code)) return false;
    if (!hasMet && addressDoubtful.has(thrown.code)) return false;
    return thrown.effect === "unsent" || request.repeatable;
  }
  switch (response.status) {
    case 429:
      return true;
    case 503:
      return request.repeatable || response.headers["retry-after"] !== undefined;
    case 502:
    case 504:
      return request.repeatable;
    case 500:
      return request.repeatable && attempt < triesOfInternalError;
    default:
      return false;
  }
}

function pauseBefore(attempt: number, response: HttpResponse | undefined, options: RetryOptions): number {
  const backoff = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  const asked = response === undefined ? undefined : retryAfter(response, options.now);
  // Jitter, so that those who failed together do not come back together.
  if (asked !== undefined) return asked + options.random() * firstPauseMs;
  return backoff / 2 + (options.random() * backoff) / 2;
}

async function rest(milliseconds: number, sleep: Sleep, signal: AbortSignal | undefined): Promise<void> {
  await abortable(sleep(milliseconds, signal), signal);
  if (signal?.aborted) throw abortedUnsent();
}
