import { isJsonArray, isJsonObject, type Json } from "../../../language/json";
import { parseJson } from "../../../language/json-text";
import { ExchangeError, type Exchange, type HttpRequest, type HttpResponse } from "../../../http/exchange";
import type { Secrets } from "../../../http/redact";
import { AnswerError } from "./answer-error";

/** What is in the envelope. */
export interface Answer {
  readonly status: number;
  /** `response`, or what stands beside the envelope's own keys where there is no `response`. Undefined: nothing. */
  readonly payload: Json | undefined;
  readonly messages: readonly string[];
}

const envelopeKeys = new Set(["response", "responseMessage", "statusCode", "statusMessage"]);

/** Who answers: for messages, and the first word of the codes. */
export interface Server {
  readonly name: string;
  readonly code: string;
}

export const appliance: Server = { name: "The appliance", code: "scv" };

/** Throws AnswerError where no answer came, for a status that is not 2xx (in the envelope too) and for a body that is no JSON. */
export async function ask(server: Server, exchange: Exchange, request: HttpRequest, secrets: Secrets): Promise<Answer> {
  try {
    return readAnswer(server, request, await exchange(request), secrets);
  } catch (cause) {
    if (cause instanceof ExchangeError) throw unanswered(server, request, cause);
    throw cause;
  }
}

/** Of a failure that has nothing to do with the request: the same words for all, so that it can be told once. */
const noConnection: ReadonlySet<string> = new Set([
  "connection-refused",
  "connection-failed",
  "connect-timeout",
  "host-not-found",
  "proxy-refused",
  "proxy-unreachable",
  "tls-failed",
  "tls-untrusted",
]);

/** No answer came. */
export function unanswered(
  { name }: Server,
  request: Pick<HttpRequest, "method" | "path">,
  cause: ExchangeError,
): AnswerError {
  const isUnsent = cause.effect === "unsent";
  const isDown = noConnection.has(cause.code);
  const summary = isDown
    ? `${name} cannot be connected to`
    : isUnsent
      ? `${named(request)} was not sent`
      : `${name} did not answer ${named(request)}`;
  const isWorthSaying = isDown && isUnsent && request.method !== "GET" && !cause.message.endsWith("Nothing was sent.");
  const detail = isWorthSaying ? `${cause.message} Nothing was sent.` : cause.message;
  return new AnswerError(cause.code, summary, detail, isUnsent ? "none" : "ambiguous");
}

export function readAnswer(server: Server, request: HttpRequest, response: HttpResponse, secrets: Secrets): Answer {
  const { status } = response;
  const redact = (text: string) => secrets.redact(text);
  const parsed = parseBody(response.text);
  const body = parsed?.json;
  const messages = messagesOf(body).map(redact);
  const inner = isJsonObject(body) && typeof body["statusCode"] === "number" ? body["statusCode"] : status;
  const failed = status < 200 || status > 299 ? status : inner > 399 ? inner : undefined;
  // before it is shortened: half a secret would not be recognised
  const excerpt = () =>
    request.confidential === true ? measured(response) : shown({ ...response, text: redact(response.text) });
  if (failed !== undefined) throw refusal(server, request, failed, messages, excerpt());
  if (parsed === undefined) {
    throw new AnswerError(
      `${server.code}-unreadable-answer`,
      `${server.name} answered ${named(request)} with what cannot be read`,
      `HTTP ${status} came with ${excerpt()}. Something on the way may answer in its place (a proxy, a login page), or the answer was cut off.`,
      "ambiguous",
      status,
    );
  }
  return { status, payload: payloadOf(body), messages };
}

/** Undefined where it is no JSON. */
function parseBody(text: string): { readonly json: Json | undefined } | undefined {
  if (text.trim() === "") return { json: undefined };
  try {
    return { json: parseJson(text) };
  } catch {
    return undefined;
  }
}

function payloadOf(body: Json | undefined): Json | undefined {
  if (!isJsonObject(body)) return body ?? undefined;
  if (body["response"] !== undefined && body["response"] !== null) return body["response"];
  const rest = Object.entries(body).filter(([key]) => !envelopeKeys.has(key));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

function messagesOf(body: Json | undefined): readonly string[] {
  const message = isJsonObject(body)
    ? (body["responseMessage"] ?? body["messages"] ?? body["statusMessage"])
    : undefined;
  const texts: readonly Json[] = isJsonArray(message) ? message : message === undefined ? [] : [message];
  return texts
    .map((text) => (isJsonObject(text) ? text["default_message"] : text))
    .flatMap((text) => (typeof text === "string" && text !== "" ? [text] : []));
}

const longestExcerpt = 200;

function shown({ text, headers }: HttpResponse): string {
  if (text.trim() === "") return "an empty body";
  const excerpt = text.replace(/\s+/g, " ").trim();
  const cut = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt)}…` : excerpt;
  return `${/^\s*</.test(text) ? "HTML or XML" : (headers["content-type"] ?? "text")}: ${cut}`;
}

/** Of what may hold a token that nobody knows yet, and so cannot mask. */
function measured({ text, headers }: HttpResponse): string {
  if (text.trim() === "") return "an empty body";
  return `${Buffer.byteLength(text)} bytes of ${headers["content-type"] ?? "text"}, not shown because they may hold a token`;
}

export function named({ method, path }: Pick<HttpRequest, "method" | "path">): string {
  return `${method} ${path}`;
}

const refusals: Readonly<Record<number, { code: string; summary: string; mend: string }>> = {
  400: { code: "refused", summary: "refused the request", mend: "Correct what it names." },
  401: {
    code: "login",
    summary: "does not accept the login",
    mend: "Check username and password: they are vCenter's.",
  },
  403: {
    code: "forbidden",
    summary: "forbids the request",
    mend: "Give the vCenter user the privilege it needs.",
  },
  404: { code: "not-found", summary: "does not know the object", mend: "Run a refresh: it may be gone." },
  409: {
    code: "conflict",
    summary: "refused, because of the state it is in",
    mend: "Resolve what it names, then run again.",
  },
};

function refusal(
  server: Server,
  request: HttpRequest,
  status: number,
  messages: readonly string[],
  body: string,
): AnswerError {
  const known = refusals[status] ?? {
    code: status >= 500 ? "failed" : "refused",
    summary: `answered ${status}`,
    mend: status >= 500 ? "Look into its log; try again later." : "Check the endpoint.",
  };
  const reasons = messages.length > 0 ? messages.join(" ") : `It gave no reason, but ${body}.`;
  return new AnswerError(
    `${server.code}-${known.code}`,
    `${server.name} ${known.summary}: ${named(request)}`,
    `HTTP ${status}. ${reasons} ${known.mend}`,
    status >= 500 ? "ambiguous" : "none",
    status,
  );
}
