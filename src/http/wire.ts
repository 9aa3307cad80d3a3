import type { Pool } from "undici";
import { abortedUnsent } from "./abort";
import type { Endpoint } from "./endpoint";
import { ExchangeError, type HttpRequest, type HttpResponse } from "./exchange";
import { doubtOf, exchangeFailure, type Progress } from "./failure";

export interface Wire {
  /** Stands before the path in the request line: the origin, for a proxy that forwards. */
  readonly prefix: string;
  /** Value of `proxy-authorization`. */
  readonly authorization?: string;
}

/** One request and its whole answer over undici. Rejects with ExchangeError only. */
export function exchangeOver(pool: Pool, endpoint: Endpoint, request: HttpRequest, wire: Wire): Promise<HttpResponse> {
  const { signal } = request;
  if (signal?.aborted) return Promise.reject(abortedUnsent());
  return new Promise((resolve, reject) => {
    let progress: Progress = "unsent";
    let status = 0;
    let headers: HttpResponse["headers"] = {};
    const chunks: Buffer[] = [];
    let abort: ((reason: Error) => void) | undefined;
    const stop = (): void => {
      reject(progress === "unsent" ? abortedUnsent() : abortedAmbiguous(request));
      abort?.(new Error("aborted"));
    };
    const end = (): void => signal?.removeEventListener("abort", stop);
    signal?.addEventListener("abort", stop, { once: true });
    pool.dispatch(
      {
        method: request.method,
        path: wire.prefix + request.path,
        headers: headersOf(request, endpoint, wire),
        ...(request.body === undefined ? {} : { body: request.body }),
      },
      {
        onRequestStart: (controller) => {
          abort = (reason) => controller.abort(reason);
          // Stopped while it waited for a connection: it is never written.
          if (signal?.aborted) abort(new Error("aborted"));
          else progress = "sent";
        },
        onResponseStart: (_, statusCode, received) => {
          progress = "answering";
          status = statusCode;
          headers = flatten(received);
        },
        onResponseData: (_, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          end();
          resolve({ status, headers, text: textOf(chunks) });
        },
        onResponseError: (_, thrown) => {
          end();
          reject(exchangeFailure(endpoint, request, progress, thrown));
        },
      },
    );
  });
}

function abortedAmbiguous(request: HttpRequest): ExchangeError {
  return new ExchangeError(
    `The run was stopped before the answer to ${request.method} ${request.path} came.${doubtOf(request)}`,
    "ambiguous",
    "aborted",
  );
}

function headersOf(request: HttpRequest, endpoint: Endpoint, wire: Wire): Record<string, string> {
  return {
    host: endpoint.origin.slice(endpoint.origin.indexOf("//") + 2),
    accept: "application/json",
    ...(request.body === undefined ? {} : { "content-type": "application/json" }),
    ...(wire.authorization === undefined ? {} : { "proxy-authorization": wire.authorization }),
    ...request.headers,
  };
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): HttpResponse["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

function textOf(chunks: readonly Buffer[]): string {
  const [only] = chunks;
  return (chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString("utf8");
}

/** A redirect would carry the token to an address that nobody checked. */
export function refuseRedirect(endpoint: Endpoint, request: HttpRequest, response: HttpResponse): HttpResponse {
  if (response.status < 300 || response.status > 399) return response;
  const location = response.headers["location"];
  throw new ExchangeError(
    `${endpoint.origin} answers ${request.method} ${request.path} with a redirect (${response.status}` +
      `${location === undefined ? "" : ` to ${placeOf(location, endpoint)}`}), which is not followed. ` +
      "If the appliance has moved, configure its new address.",
    "ambiguous",
    "redirected",
  );
}

/** Scheme, host and path without its parameters: all else may hold a token or a password. */
function placeOf(location: string, { origin }: Endpoint): string {
  if (!URL.canParse(location, origin)) return "what is no address";
  const { protocol, host, pathname } = new URL(location, origin);
  return `${protocol}//${host}${host === "" ? "" : pathname.replace(/;[^/]*/g, "")}`;
}
