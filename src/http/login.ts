import { abortable } from "./abort";
import { type Exchange, ExchangeError, type HttpResponse, type Interceptor } from "./exchange";
import type { Secrets } from "./redact";

export interface Login {
  /** Header that carries the token: `Token`. */
  readonly header: string;
  /**
   * Logs in by the exchange given, which adds no token and whose bodies are not traced; answers with the token.
   * Throws DiagnosticError when the appliance refuses.
   */
  readonly obtain: (exchange: Exchange) => Promise<string>;
  /** What an answer says of the token that its request carried; by default 401 `expired`, 403 `doubtful`. */
  readonly judge?: (response: HttpResponse) => TokenVerdict;
}

/** `doubtful`: a fresh login will tell a token that ended from a privilege that is missing. */
export type TokenVerdict = "valid" | "expired" | "doubtful";

export interface LoginOptions extends Login {
  readonly secrets: Secrets;
  readonly now: () => number;
  /** Of the run; a single caller's signal does not end a login that others wait for. */
  readonly signal?: AbortSignal;
}

/** Accounts are locked after a few wrong passwords: a refusal stands for a while instead of being tried again. */
const refusalMs = 60_000;
/** After a fresh login did not help against a 403, how long the next 403 is believed at once. */
const beliefMs = 300_000;

interface Token {
  readonly value: string;
  /** Until when a 403 is no reason to log in again, milliseconds since 1970. */
  believedUntil: number;
}

/** Logs in at the first request and once more when the token ended, whatever the number of requests under way. */
export function logIn(options: LoginOptions): Interceptor {
  const judge = options.judge ?? judgeByStatus;
  return (next) => {
    const session = new Session(options, next);
    return async (request) => {
      const send = (token: Token): Promise<HttpResponse> =>
        next({ ...request, headers: { ...request.headers, [options.header]: token.value } });
      const token = await abortable(session.token(), request.signal);
      const response = await send(token);
      const verdict = judge(response);
      if (verdict === "valid") return response;
      if (verdict === "doubtful" && token.believedUntil > options.now()) return response;
      const fresh = await abortable(session.tokenAfter(token), request.signal);
      const again = await send(fresh);
      if (judge(again) === "doubtful") fresh.believedUntil = options.now() + beliefMs;
      return again;
    };
  };
}

function judgeByStatus(response: HttpResponse): TokenVerdict {
  if (response.status === 401) return "expired";
  return response.status === 403 ? "doubtful" : "valid";
}

class Session {
  #current: Token | undefined;
  #pending: Promise<Token> | undefined;
  #refusal: { readonly thrown: unknown; readonly until: number } | undefined;

  constructor(
    private readonly options: LoginOptions,
    private readonly next: Exchange,
  ) {}

  token(): Promise<Token> {
    return this.#current === undefined ? this.#logIn() : Promise.resolve(this.#current);
  }

  /** Another caller may have renewed it already. */
  tokenAfter(ended: Token): Promise<Token> {
    if (this.#current === ended) this.#current = undefined;
    return this.token();
  }

  #logIn(): Promise<Token> {
    if (this.#refusal !== undefined && this.#refusal.until > this.options.now()) {
      return Promise.reject(this.#refusal.thrown);
    }
    this.#pending ??= this.#obtain().finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  async #obtain(): Promise<Token> {
    try {
      const value = await this.options.obtain((request) =>
        this.next({ ...request, confidential: true, signal: request.signal ?? this.options.signal }),
      );
      this.options.secrets.add(value);
      this.#refusal = undefined;
      this.#current = { value, believedUntil: 0 };
      return this.#current;
    } catch (thrown) {
      // A lost connection says nothing of the credentials: the next caller tries again.
      if (thrown instanceof ExchangeError) throw beforeTheRequest(thrown);
      this.#refusal = { thrown, until: this.options.now() + refusalMs };
      throw thrown;
    }
  }
}

/** Whatever became of a login, the request that waited for it was not sent. */
function beforeTheRequest(failed: ExchangeError): ExchangeError {
  if (failed.effect === "unsent") return failed;
  return new ExchangeError(`The login failed. ${failed.message}`, "unsent", failed.code, { cause: failed });
}
