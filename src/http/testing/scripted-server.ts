import * as http from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate";

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** `hang`: no answer. `reset`: the connection is cut off. The function writes what it likes. */
export type ScriptedAnswer =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | "hang"
  | "reset"
  | ((response: http.ServerResponse) => void);

export type Script = (request: ReceivedRequest, number: number) => ScriptedAnswer | Promise<ScriptedAnswer>;

export interface ScriptedServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly received: readonly ReceivedRequest[];
  /** Connections that were made so far. */
  readonly connections: () => number;
}

/** A real server on loopback, on a free port unless told otherwise; `number` counts its requests from 1. */
export async function serve(script: Script, certificate?: Certificate, on = 0): Promise<ScriptedServer> {
  const received: ReceivedRequest[] = [];
  let connections = 0;
  const handle = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const one = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
    received.push(one);
    const answer = await script(one, received.length);
    if (answer === "hang") return;
    if (answer === "reset") return void request.socket.destroy();
    if (typeof answer === "function") return answer(response);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const listener = (request: http.IncomingMessage, response: http.ServerResponse): void => {
    handle(request, response).catch(() => response.destroy());
  };
  const server =
    certificate === undefined
      ? http.createServer(listener)
      : https.createServer({ key: certificate.key, cert: certificate.cert }, listener);
  server.on("connection", () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(on, "127.0.0.1", resolve));
  const port = portOf(server.address());
  return {
    origin: `${certificate === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("the server does not listen on a port");
  return address.port;
}
