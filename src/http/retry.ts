import { abortable, abortedUnsent } from "./abort";
import { ExchangeError, type HttpRequest, type HttpResponse, type Interceptor } from "./exchange";
import { isUnreachable, Outage } from "./outage";
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

/** Codes of failures that pass by themselves, where a connection came about. */
const passing = new Set(["connection-lost", "timeout"]);

/**
 * Tries again what is worth it: any request where the server surely did nothing (unsent, 429, 503 with Retry-After),
 * a repeatable one also after other 5xx and lost connections. Waits as asked, else exponentially, jittered.
 * When it gives up, the last answer or error is passed on as it came; but an error of what was not sent tells of an
 * earlier try that was. Once no connection came about for the whole deadline, whatever comes after fails at once.
 */
export function retry(options: RetryOptions): Interceptor {
  const { now, sleep, deadlineMs } = options;
  const outage = new Outage({ deadlineMs, verdictMs: longestPauseMs, now });
  let hasMet = false;
  return (next) => async (request) => {
    const verdict = outage.verdict();
    if (verdict !== undefined) throw verdict;
    let giveUpAt: number | undefined;
    let doubtful = false;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await settle(next({ ...request, attempt }));
      hasMet ||= outcome.response !== undefined;
      if (hasConnected(outcome)) outage.end();
      if (!isWorthRepeating(request, outcome, attempt, hasMet)) return finish(outcome, request, doubtful);
      giveUpAt ??= now() + deadlineMs;
      const pause = pauseBefore(attempt, outcome.response, options);
      const isOut = isUnreachable(outcome.thrown) && now() + pause > outage.deadline();
      if (isOut) outage.declare(outcome.thrown);
      if (isOut || now() + pause > giveUpAt) return finish(outcome, request, doubtful);
      doubtful ||= mayHaveTakenEffect(outcome);
      try {
        await rest(pause, sleep, request.signal);
      } catch (thrown) {
        return finish({ thrown }, request, doubtful);
      }
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

function finish({ response, thrown }: Outcome, { method, path }: HttpRequest, doubtful: boolean): HttpResponse {
  if (response !== undefined) return response;
  const isSettled = !(thrown instanceof ExchangeError) || thrown.effect === "ambiguous" || method === "GET";
  if (isSettled || !doubtful) throw thrown;
  throw new ExchangeError(
    `${thrown.message} An earlier try of ${method} ${path} was sent, and nobody knows whether it took effect.`,
    "ambiguous",
    thrown.code,
    { cause: thrown },
  );
}

function hasConnected({ response, thrown }: Outcome): boolean {
  return response !== undefined || (thrown instanceof ExchangeError && passing.has(thrown.code));
}

/** Of an outcome that is worth repeating. */
function mayHaveTakenEffect({ response, thrown }: Outcome): boolean {
  if (response === undefined) return !(thrown instanceof ExchangeError) || thrown.effect === "ambiguous";
  return response.status !== 429 && !(response.status === 503 && response.headers["retry-after"] !== undefined);
}

function isWorthRepeating(request: HttpRequest, outcome: Outcome, attempt: number, hasMet: boolean): boolean {
  if (request.signal?.aborted) return false;
  const { response, thrown } = outcome;
  if (response === undefined) {
    // before anything ever answered, this means a wrong address rather than a restart
    if (isUnreachable(thrown)) return hasMet;
    if (!(thrown instanceof ExchangeError) || !passing.has(thrown.code)) return false;
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
