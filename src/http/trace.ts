import { ExchangeError, type HttpRequest, type HttpResponse, type Interceptor } from "./exchange";
import type { Secrets } from "./redact";

/** One try on the wire. Bodies are redacted and cut off; a login has none. Headers, and so the token, are left out. */
export type TraceEvent = {
  readonly method: string;
  readonly path: string;
  /** From 1. */
  readonly attempt: number;
  readonly milliseconds: number;
  /** null: no answer came. */
  readonly status: number | null;
  /** Code of the ExchangeError, null when an answer came. */
  readonly failure: string | null;
  readonly request: string | null;
  readonly response: string | null;
};

export type Trace = (event: TraceEvent) => void;

const longestBody = 10_000;

export function traceTo(trace: Trace | undefined, secrets: Secrets, now: () => number): Interceptor {
  if (trace === undefined) return (next) => next;
  return (next) => async (request) => {
    const start = now();
    const tell = (outcome: { response?: HttpResponse; failure?: string }): void =>
      trace({
        method: request.method,
        path: secrets.redact(request.path),
        attempt: request.attempt ?? 1,
        milliseconds: now() - start,
        status: outcome.response?.status ?? null,
        failure: outcome.failure ?? null,
        request: body(request, request.body, secrets),
        response: body(request, outcome.response?.text, secrets),
      });
    try {
      const response = await next(request);
      tell({ response });
      return response;
    } catch (thrown) {
      tell({ failure: thrown instanceof ExchangeError ? thrown.code : "unexpected" });
      throw thrown;
    }
  };
}

function body(request: HttpRequest, text: string | undefined, secrets: Secrets): string | null {
  if (text === undefined || text === "") return null;
  if (request.confidential === true) return "(confidential)";
  // Redacted before it is cut off: half a secret would not be recognised.
  return secrets.redact(text).slice(0, longestBody);
}
