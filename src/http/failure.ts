import { ExchangeError, type HttpRequest } from "./exchange";
import type { Endpoint } from "./endpoint";
import { FingerprintMismatch, type TrustSettings } from "./tls";

/** What is known of the certificate at fault. */
export interface CertificateContext {
  /** Fingerprint of the certificate that was shown. */
  readonly met?: string | undefined;
  readonly settings?: TrustSettings | undefined;
}

const anyServer: TrustSettings = {
  caFile: "the CA file",
  fingerprint: "the fingerprint",
  shown: "the server's operator knows",
};

/** `12:AB:…`, as openssl and browsers show it. */
export function displayFingerprint(digits: string): string {
  return (digits.toUpperCase().match(/../g) ?? []).join(":");
}

/** Why no connection came about, in plain words. Nothing was sent. */
export function connectFailure(
  endpoint: Endpoint,
  thrown: unknown,
  { met, settings = anyServer }: CertificateContext = {},
): ExchangeError {
  if (thrown instanceof ExchangeError) return thrown;
  const { origin, hostname, port } = endpoint;
  const fail = (code: string, message: string): ExchangeError => new ExchangeError(message, "unsent", code);
  if (thrown instanceof FingerprintMismatch) {
    return fail(
      "tls-untrusted",
      `The certificate of ${origin} has the SHA-256 fingerprint ${displayFingerprint(thrown.met)}, which is not the ` +
        `configured one. If the certificate was renewed, compare this with what ${settings.shown} ` +
        `and set ${settings.fingerprint} to it; otherwise somebody stands between. Nothing was sent.`,
    );
  }
  const code = codeOf(thrown);
  switch (code) {
    case "ECONNREFUSED":
      return fail(
        "connection-refused",
        `Nothing listens at ${origin}: the connection was refused. Look whether the service runs and port ${port} is right.`,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_FAIL":
      return fail(
        "host-not-found",
        `The host name ${hostname} cannot be resolved (${code}). Look whether it is spelt right and DNS works here.`,
      );
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
      return fail(
        "connection-failed",
        `${origin} cannot be reached (${code}). Look whether a route, a firewall or a VPN is missing.`,
      );
    default:
  }
  if (/^ERR_SSL|^EPROTO$/.test(code)) {
    return fail(
      "tls-failed",
      `${origin} does not speak TLS as expected (${code}). Look whether the port is right and the service speaks HTTPS there.`,
    );
  }
  if (isCertificateError(code)) {
    const fingerprint = met === undefined ? "" : ` Its SHA-256 fingerprint is ${displayFingerprint(met)}.`;
    return fail(
      "tls-untrusted",
      `The certificate of ${origin} is not trusted (${code}: ${messageOf(thrown)}).${fingerprint} ${mendCertificate(code, endpoint, settings)} ` +
        "Nothing was sent.",
    );
  }
  return fail("connection-failed", `The connection to ${origin} failed (${messageOf(thrown)}).`);
}

function mendCertificate(code: string, { hostname }: Endpoint, { caFile, fingerprint, shown }: TrustSettings): string {
  switch (code) {
    case "CERT_HAS_EXPIRED":
    case "CERT_NOT_YET_VALID":
      return `Renew the certificate of ${hostname}, or set the clock of this machine right.`;
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return (
        `Use a name that stands in the certificate, or, after comparing it with what ${shown}, set ${fingerprint} ` +
        "to its fingerprint."
      );
    default:
      return (
        `Set ${caFile} to the file of the CA that signed it, or, after comparing it with what ${shown}, set ` +
        `${fingerprint} to its fingerprint.`
      );
  }
}

/** The codes of X.509 verification have no pattern; all others of a handshake are known by theirs. */
export function isCertificateError(code: string): boolean {
  return /^ERR_TLS_CERT|CERT|ISSUER|LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_PURPOSE|INVALID_CA/.test(code);
}

export function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}

/** `sent`: the request may have reached the server. `answering`: the head of its answer came. */
export type Progress = "unsent" | "sent" | "answering";

/** Why an exchange broke off after a connection stood. */
export function exchangeFailure(
  endpoint: Endpoint,
  request: HttpRequest,
  progress: Progress,
  thrown: unknown,
): ExchangeError {
  if (thrown instanceof ExchangeError) return thrown;
  const what = `${request.method} ${request.path} at ${endpoint.origin}`;
  const code = codeOf(thrown);
  if (code === "UND_ERR_DESTROYED" || code === "UND_ERR_CLOSED") {
    const effect = progress === "unsent" ? "unsent" : "ambiguous";
    return new ExchangeError(`The connection was closed on this side during ${what}.`, effect, "closed");
  }
  if (code === "UND_ERR_INVALID_ARG") {
    return new ExchangeError(`${what} cannot be sent: ${messageOf(thrown)}.`, "unsent", "request-invalid");
  }
  if (progress === "unsent") {
    return new ExchangeError(
      `The connection to ${endpoint.origin} was lost before ${request.method} ${request.path} was sent.`,
      "unsent",
      "connection-lost",
    );
  }
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") {
    return new ExchangeError(`The answer to ${what} is too long.`, "ambiguous", "answer-too-long");
  }
  const isGarbled =
    (thrown instanceof Error && thrown.name === "HTTPParserError") || code === "UND_ERR_HEADERS_OVERFLOW";
  if (isGarbled && progress === "sent") {
    return new ExchangeError(
      `What came in answer to ${what} is not HTTP (${messageOf(thrown)}). Look whether the port is right.`,
      "ambiguous",
      "answer-garbled",
    );
  }
  return new ExchangeError(
    `The connection was lost before the answer to ${what} was complete (${reasonOf(thrown, code)}).${doubtOf(request)}`,
    "ambiguous",
    "connection-lost",
  );
}

/** The sentence behind what became of a request whose answer never came: a read changes nothing. */
export function doubtOf({ method }: HttpRequest): string {
  return method === "GET" ? "" : " Nobody knows whether the request took effect.";
}

function reasonOf(thrown: unknown, code: string): string {
  if (code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH") return "the answer is shorter than announced";
  return messageOf(thrown);
}

export function messageOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return "unknown reason";
  return typeof thrown.message === "string" ? thrown.message : "unknown reason";
}
