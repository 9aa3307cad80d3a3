/** What a request comes to, before it gets the envelope of its side. */
export interface Reply {
  /** Default 200. */
  readonly status?: number;
  readonly payload?: unknown;
  /** In place of a payload: a list, which faults may shorten and quirks may wrap otherwise. */
  readonly list?: ListReply;
  readonly messages?: readonly string[];
  /** Sent as it is, without an envelope. */
  readonly raw?: { readonly contentType: string; readonly body: string };
}

export interface ListReply {
  /** `policyResponseList`. */
  readonly key: string;
  readonly items: readonly unknown[];
  /** Documented as `response[]`, not as `response.<key>[]`. */
  readonly bare?: true;
}
