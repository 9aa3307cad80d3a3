import * as net from "node:net";
import { portOf } from "./scripted-server";

export interface RawServer extends AsyncDisposable {
  readonly port: number;
  /** What all connections sent so far. */
  readonly received: () => string;
}

/** A server below HTTP, for what no HTTP server would do. */
export async function serveRaw(onConnection: (socket: net.Socket) => void): Promise<RawServer> {
  const sockets = new Set<net.Socket>();
  let received = "";
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("data", (chunk) => (received += chunk.toString("latin1")));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: portOf(server.address()),
    received: () => received,
    [Symbol.asyncDispose]: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port of loopback where nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await serveRaw(() => undefined);
  await server[Symbol.asyncDispose]();
  return server.port;
}
