import type { LoggedRequest } from "../../src/simulator/request-log";

/** Method, address and, indented, the body. */
export function requestText({ side, method, path, body }: LoggedRequest): string {
  const where = side === "vcenter" ? `vcenter ${path}` : path;
  const text = body === undefined ? "" : `${JSON.stringify(body, undefined, 2)}\n`.replace(/^(?=.)/gm, "    ");
  return `${method} ${where}\n${text}`;
}
