/** One request as the client means it; interceptors may change it on its way. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path and query, from the origin. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: string;
  /**
   * May it be sent again when nobody knows whether it took effect? Reads, replacements and deletions: yes.
   * What creates or starts something: no, its owner looks first.
   */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal;
  /** Bodies of the request and of its answer are never traced, nor quoted in an error: a login. */
  readonly confidential?: boolean;
  /** From 1; counted by the retry interceptor. */
  readonly attempt?: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

export type Exchange = (request: HttpRequest) => Promise<HttpResponse>;

/** One concern of the way from the client to the wire and back. */
export type Interceptor = (next: Exchange) => Exchange;

/** No usable answer came. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  constructor(
    message: string,
    /** `unsent`: it cannot have taken effect. `ambiguous`: nobody knows. */
    readonly effect: "unsent" | "ambiguous",
    /** Stable: `connection-refused`, `tls-untrusted`, `timeout`, `connection-lost`, … */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
