import { STATUS_CODES, type ServerResponse } from "node:http";
import type { Rendered } from "./envelope";
import type { Fault } from "./fault-schema";
import type { Reply } from "./reply";
import { send } from "./send";

/** What is answered in place of the server's own word, if anything. */
export function faultAnswer({ status, html, body }: Fault): Rendered | undefined {
  if (html) return { status: status ?? 200, contentType: "text/html", body: page(status ?? 200) };
  if (status === undefined) return undefined;
  if (body === undefined) return { status, contentType: "text/plain", body: "" };
  if (typeof body === "string") return { status, contentType: "text/plain", body };
  return { status, contentType: "application/json", body: JSON.stringify(body) };
}

function page(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? ""}`.trim();
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>This page comes from a proxy.</p></body></html>`;
}

/** An incomplete list. */
export function shorten(reply: Reply, fault: Fault | undefined): Reply {
  const dropped = fault?.dropItems;
  if (dropped === undefined || reply.list === undefined) return reply;
  const items = dropped === "all" ? [] : reply.list.items.slice(0, -dropped);
  return { ...reply, list: { ...reply.list, items } };
}

/** The server's own answer, damaged on its way. */
export function spoil(response: ServerResponse, rendered: Rendered, fault: Fault): number {
  const { body, status, contentType } = rendered;
  if (fault.garbageBody) return send(response, { ...rendered, body: "\u0000\u0007{{]%garbage" });
  const half = body.slice(0, Math.floor(body.length / 2));
  if (fault.truncateBody === true) return send(response, { ...rendered, body: half });
  if (fault.truncateBody !== "connection") return send(response, rendered);
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body) });
  response.write(half, () => response.socket?.destroy());
  return status;
}
