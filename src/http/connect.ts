import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { abortWith } from "./abort";
import type { PeerIdentity } from "./connections";
import { type Endpoint, parseEndpoint } from "./endpoint";
import type { Exchange, Interceptor } from "./exchange";
import { limit } from "./limit";
import { type Login, logIn } from "./login";
import { type Environment, proxyFor } from "./proxy";
import { redactError, redactErrors, type Secrets } from "./redact";
import { retry } from "./retry";
import type { Sleep } from "./sleep";
import { answerTimeout, defaultTimeouts, type Timeouts } from "./timeout";
import { parseTrust, type TlsOptions, type Trust } from "./tls";
import { type Trace, traceTo } from "./trace";
import { openTransport } from "./transport";

export interface ConnectOptions {
  /** `https://host:port`. */
  readonly endpoint: string;
  readonly tls?: TlsOptions;
  /** For HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
  readonly environment: Environment;
  /** None: requests carry no token. */
  readonly login?: Login;
  readonly timeouts?: Partial<Timeouts>;
  /** Requests at the same time, at most; 10 by default. */
  readonly parallelism?: number;
  /** Milliseconds after the first failure of a request, after which it is not tried again; 60 s by default. */
  readonly deadlineMs?: number;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly sleep: Sleep;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly trace?: Trace;
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal;
  /** Whoever knows a secret adds it here; the token is added by itself. */
  readonly secrets: Secrets;
}

/** The way to one appliance. */
export interface HttpClient {
  /** Rejects with ExchangeError, or with the DiagnosticError of a refused login; without a secret in either. */
  readonly exchange: Exchange;
  /** Connects where that has not been done yet, without logging in. Rejects with ExchangeError. */
  peerIdentity(): Promise<PeerIdentity>;
  /** Ends at once what is under way. */
  close(): Promise<void>;
}

const defaultParallelism = 10;
const defaultDeadlineMs = 60_000;

/** Makes no connection by itself. Throws DiagnosticError where an option is wrong. */
export function connect(options: ConnectOptions): HttpClient {
  const { now, sleep, random, secrets, signal } = options;
  const endpoint = parseEndpoint(options.endpoint);
  const proxy = proxyFor(endpoint, options.environment);
  if (proxy?.password !== undefined) secrets.add(proxy.password);
  const max = Math.max(1, options.parallelism ?? defaultParallelism);
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const transport = openTransport({
    endpoint,
    trust: trustOf(endpoint, options.tls ?? {}),
    ...(proxy === undefined ? {} : { proxy }),
    connections: max,
    connectTimeoutMs: timeouts.connect,
    sleep,
  });
  const interceptors: readonly Interceptor[] = [
    redactErrors(secrets),
    abortWith(signal),
    ...(options.login === undefined ? [] : [logIn({ ...options.login, secrets, now, ...(signal && { signal }) })]),
    retry({ deadlineMs: options.deadlineMs ?? defaultDeadlineMs, now, sleep, random }),
    limit({ max, now, sleep, ...(signal && { signal }) }),
    traceTo(options.trace, secrets, now),
    answerTimeout(timeouts.answer, sleep, now),
  ];
  return {
    exchange: interceptors.reduceRight((next, interceptor) => interceptor(next), transport.exchange),
    peerIdentity: async () => {
      try {
        return await transport.peerIdentity();
      } catch (thrown) {
        throw redactError(thrown, secrets);
      }
    },
    close: () => transport.close(),
  };
}

function trustOf(endpoint: Endpoint, tls: TlsOptions): Trust {
  if (endpoint.secure || (tls.ca === undefined && tls.fingerprint === undefined)) return parseTrust(tls);
  throw new DiagnosticError(
    error({
      code: "endpoint-not-encrypted",
      summary: "A certificate is configured for an endpoint without TLS",
      detail: `Write ${endpoint.origin} with https://, or leave out the CA file and the fingerprint.`,
    }),
  );
}
