import { parseEndpoint } from "../endpoint";
import type { Trust } from "../tls";
import { openTransport, type Transport, type TransportOptions } from "../transport";
import { realSleep } from "./time";

export interface DisposableTransport extends Transport, AsyncDisposable {}

/** The wire to a scripted server, without any interceptor. */
export function plainTransport(
  server: { readonly origin: string },
  trust: Trust = {},
  options: Partial<TransportOptions> = {},
): DisposableTransport {
  const transport = openTransport({
    endpoint: parseEndpoint(server.origin),
    trust,
    connections: 10,
    connectTimeoutMs: 10_000,
    sleep: realSleep,
    ...options,
  });
  return { ...transport, [Symbol.asyncDispose]: () => transport.close() };
}
