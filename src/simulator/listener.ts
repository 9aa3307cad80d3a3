import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Certificate } from "./certificate";

export interface Listener {
  /** `https://127.0.0.1:41234`. */
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Listens on the loopback; port 0 takes a free one. */
export async function listen(
  port: number,
  certificate: Certificate | undefined,
  answer: RequestListener,
): Promise<Listener> {
  const server: Server = certificate
    ? createTlsServer({ key: certificate.key, cert: certificate.pem, minVersion: "TLSv1.2" }, answer)
    : createServer(answer);
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    endpoint: `${certificate ? "https" : "http"}://127.0.0.1:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
