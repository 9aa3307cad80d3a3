import type { LoggedRequest } from "../../src/simulator/request-log";

/**
 * Method, address and, indented, the body of each request, in their order. Only what is read between two changes stands
 * in the order of the addresses: it is asked for at once.
 */
export function requestsText(requests: readonly LoggedRequest[]): string {
  const texts: string[] = [];
  let reads: string[] = [];
  for (const request of requests) {
    if (request.method === "GET") {
      reads.push(requestText(request));
      continue;
    }
    texts.push(...reads.sort(), requestText(request));
    reads = [];
  }
  return [...texts, ...reads.sort()].join("");
}

function requestText({ side, method, path, body }: LoggedRequest): string {
  const where = side === "vcenter" ? `vcenter ${path}` : path;
  const text = body === undefined ? "" : `${JSON.stringify(body, undefined, 2)}\n`.replace(/^(?=.)/gm, "    ");
  return `${method} ${where}\n${text}`;
}
