import type { IncomingHttpHeaders } from "node:http";
import { isRecord, type JsonRecord } from "./record";
import { Refusal } from "./refusal";

export type Side = "scv" | "vcenter";

/** A request as it came in. */
export interface SimulatorRequest {
  readonly side: Side;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request on its way into a route. */
export interface Call {
  readonly request: SimulatorRequest;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The body, which must be a JSON object. */
export function jsonBody({ request }: Call): JsonRecord {
  const contentType = request.headers["content-type"] ?? "";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType)) {
    throw new Refusal(415, `Content-Type must be application/json, not '${contentType}'.`);
  }
  const parsed = parse(request.body);
  if (!isRecord(parsed)) throw new Refusal(400, "The body must be a JSON object.");
  return parsed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}

/** An id in the path: none of ours where it is not a whole number. */
export function idParameter(call: Call, name: string): number {
  const text = call.parameters[name] ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
