import { STATUS_CODES } from "node:http";
import type { Quirk } from "./quirks";
import type { ListReply, Reply } from "./reply";
import { isRecord } from "./record";

export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The answer of the appliance: its envelope, as the quirks would have it. */
export function renderScv(reply: Reply, method: string, path: string, quirks: ReadonlySet<Quirk>): Rendered {
  const status = statusOf(reply, method, path, quirks);
  if (reply.raw) return { status, ...reply.raw };
  const envelope = {
    statusMessage: status === 200 ? "OK" : (STATUS_CODES[status] ?? ""),
    statusCode: status,
    responseMessage: reply.messages ?? [],
  };
  const payload = payloadOf(reply, quirks);
  const body = quirks.has("noResponseKey") ? unwrapped(payload, envelope) : wrapped(payload, envelope);
  return {
    status,
    contentType: "application/json",
    body: JSON.stringify(body, quirks.has("stringIds") ? idsAsText : undefined),
  };
}

function statusOf({ status = 200 }: Reply, method: string, path: string, quirks: ReadonlySet<Quirk>): number {
  if (status !== 200 || method === "GET" || path.endsWith("/auth/login")) return status;
  if (quirks.has("created201") && method === "POST") return 201;
  return quirks.has("accepted202") ? 202 : status;
}

function payloadOf({ payload, list }: Reply, quirks: ReadonlySet<Quirk>): unknown {
  if (list) return listPayload(list, quirks);
  if (!quirks.has("noIdInAnswer") || !isRecord(payload) || !isOnlyIds(payload)) return payload;
  return undefined;
}

function listPayload({ key, items, bare }: ListReply, quirks: ReadonlySet<Quirk>): unknown {
  const asArray = bare ? !quirks.has("listAsObject") : quirks.has("listAsArray");
  return asArray ? items : { [key]: items };
}

/** The answer of a call that makes or starts something. */
function isOnlyIds(payload: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(payload).every((key) => key === "id" || key === "jobId");
}

function wrapped(payload: unknown, envelope: object): unknown {
  return payload === undefined ? envelope : { response: payload, ...envelope };
}

function unwrapped(payload: unknown, envelope: object): unknown {
  return Array.isArray(payload) ? payload : { ...(isRecord(payload) ? payload : {}), ...envelope };
}

const idKeys = new Set(["id", "jobId", "parentId", "policyId", "resourceGroupId"]);

function idsAsText(key: string, value: unknown): unknown {
  return typeof value === "number" && idKeys.has(key) ? String(value) : value;
}
