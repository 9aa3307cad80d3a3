import type { ServerResponse } from "node:http";
import type { Rendered } from "./envelope";

/** Answers with the status that was sent. */
export function send(
  response: ServerResponse,
  rendered: Rendered,
  headers: Readonly<Record<string, string>> = {},
): number {
  const { status, contentType, body } = rendered;
  const bytes = Buffer.from(body, "utf8");
  const described =
    bytes.length > 0 ? { "content-type": contentType, "content-length": bytes.length } : { "content-length": 0 };
  response.writeHead(status, { ...(status === 204 ? {} : described), ...headers });
  response.end(bytes);
  return status;
}
