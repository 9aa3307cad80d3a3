import { isJsonArray, isJsonObject, type Json } from "../../../language/json";
import { parseJson } from "../../../language/json-text";
import type { HttpRequest, HttpResponse } from "../../../http/exchange";
import { AnswerError } from "./answer-error";

/** What is in the envelope. */
export interface Answer {
  readonly status: number;
  /** `response`, or what stands beside the envelope's own keys where there is no `response`. Undefined: nothing. */
  readonly payload: Json | undefined;
  readonly messages: readonly string[];
}

const envelopeKeys = new Set(["response", "responseMessage", "statusCode", "statusMessage"]);

/** Throws AnswerError for a status that is not 2xx (in the envelope too) and for a body that is no JSON. */
export function readAnswer(request: HttpRequest, response: HttpResponse, redact: (text: string) => string): Answer {
  const { status } = response;
  const parsed = parseBody(response.text);
  const body = parsed?.json;
  const messages = messagesOf(body).map(redact);
  const inner = isJsonObject(body) && typeof body["statusCode"] === "number" ? body["statusCode"] : status;
  const failed = status < 200 || status > 299 ? status : inner > 399 ? inner : undefined;
  if (failed !== undefined) throw refusal(request, failed, messages, redact(shown(response)));
  if (parsed === undefined) {
    throw new AnswerError(
      "scv-unreadable-answer",
      `The appliance's answer to ${named(request)} cannot be read`,
      `HTTP ${status} came with ${redact(shown(response))}. Something between here and the appliance may answer in its place (a proxy, a login page), or the answer was cut off.`,
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
  const message = isJsonObject(body) ? (body["responseMessage"] ?? body["statusMessage"]) : undefined;
  const texts: readonly Json[] = isJsonArray(message) ? message : message === undefined ? [] : [message];
  return texts.flatMap((text) => (typeof text === "string" && text !== "" ? [text] : []));
}

const longestExcerpt = 200;

function shown({ text, headers }: HttpResponse): string {
  if (text.trim() === "") return "an empty body";
  const excerpt = text.replace(/\s+/g, " ").trim();
  const cut = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt)}…` : excerpt;
  return `${/^\s*</.test(text) ? "HTML or XML" : (headers["content-type"] ?? "text")}: ${cut}`;
}

export function named({ method, path }: HttpRequest): string {
  return `${method} ${path}`;
}

const refusals: Readonly<Record<number, { code: string; summary: string; mend: string }>> = {
  400: { code: "scv-refused", summary: "refused the request", mend: "Correct what it names." },
  401: {
    code: "scv-login",
    summary: "does not accept the login",
    mend: "Check username and password: they are vCenter's.",
  },
  403: {
    code: "scv-forbidden",
    summary: "forbids the request",
    mend: "Give the vCenter user the SCV privilege it needs.",
  },
  404: { code: "scv-not-found", summary: "does not know the object", mend: "Run a refresh: it may be gone." },
  409: {
    code: "scv-conflict",
    summary: "refused, because of the state it is in",
    mend: "Resolve what it names, then run again.",
  },
};

function refusal(request: HttpRequest, status: number, messages: readonly string[], body: string): AnswerError {
  const known = refusals[status] ?? {
    code: status >= 500 ? "scv-failed" : "scv-refused",
    summary: `answered ${status}`,
    mend: status >= 500 ? "Look into its log; try again later." : "Check the endpoint.",
  };
  const reasons = messages.length > 0 ? messages.join(" ") : `It gave no reason, but ${body}.`;
  return new AnswerError(
    known.code,
    `The appliance ${known.summary}: ${named(request)}`,
    `HTTP ${status}. ${reasons} ${known.mend}`,
    status >= 500 ? "ambiguous" : "none",
    status,
  );
}
