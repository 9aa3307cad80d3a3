import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { z } from "zod";
import type { Provider, ProviderHost } from "../provider/provider";
import { Provider as ProviderDescription } from "./generated/tfplugin6_pb";
import { providerService } from "./provider-service";

export interface ServedProvider {
  /** The value of `TF_REATTACH_PROVIDERS` that leads Terraform here. */
  readonly reattach: string;
  stop(): Promise<void>;
}

const addressSchema = z.custom<AddressInfo>((address) => z.object({ port: z.number() }).safeParse(address).success);

/** Serves a provider to a Terraform that is told where it is: for debugging and tests. Plain HTTP/2 on the loopback. */
export async function serveReattached(provider: Provider, host: ProviderHost, pid: number): Promise<ServedProvider> {
  const service = providerService(provider, host);
  const server = createServer(connectNodeAdapter({ routes: (router) => router.service(ProviderDescription, service) }));
  const sessions = new Set<{ close(): void }>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = addressSchema.parse(server.address());
  // Terraform reads the version only of a provider under test
  const entry = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: pid,
    Test: true,
    Addr: { Network: "tcp", String: `127.0.0.1:${port}` },
  };
  return {
    reattach: JSON.stringify({ [provider.source]: entry }),
    stop: async () => {
      for (const session of sessions) session.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
