import { createSecureServer, createServer, type Http2SecureServer, type Http2Server } from "node:http2";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import type { Provider, ProviderHost } from "../provider/provider";
import { makePluginCertificate } from "./certificate";
import { Configuration } from "./configuration";
import { configurationByConnection, withConnection } from "./connection";
import { GRPCController } from "./generated/grpc_controller_pb";
import { Provider as ProviderDescription } from "./generated/tfplugin6_pb";
import { handshakeLine, type Handshake } from "./handshake";
import { listen, listenOnLoopback } from "./listen";
import { providerService } from "./provider-service";

export interface ServedProvider {
  /** The value of `TF_REATTACH_PROVIDERS` that leads Terraform here. */
  readonly reattach: string;
  stop(): Promise<void>;
}

/** Serves a provider to a Terraform that is told where it is: for debugging and tests. Plain HTTP/2 on the loopback. */
export async function serveReattached(provider: Provider, host: ProviderHost, pid: number): Promise<ServedProvider> {
  const server = createServer(handlerOf(providerService(provider, host, configurationByConnection()), () => undefined));
  const stop = stopOf(server);
  const { address } = await listenOnLoopback(server);
  // Terraform reads the version only of a provider under test
  const entry = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: pid,
    Test: true,
    Addr: { Network: address.network, String: address.at },
  };
  return { reattach: JSON.stringify({ [provider.source]: entry }), stop };
}

export interface PluginOptions {
  readonly handshake: Handshake;
  /** Folder for the socket. */
  readonly temporary: string;
  /** Terraform asked the plugin to end. */
  readonly onShutdown: () => void;
}

export interface ServedPlugin {
  /** For standard output. */
  readonly line: string;
  /** What only reads ends at once. Resolves when nothing changes the appliance any more. */
  readonly stop: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly remove: () => void;
}

/** Serves a provider to the Terraform that started this process, and to nobody else. */
export async function servePlugin(
  provider: Provider,
  host: ProviderHost,
  options: PluginOptions,
): Promise<ServedPlugin> {
  const { clientCertificate } = options.handshake;
  // one process, one configuration: it outlives a connection that was lost
  const configuration = new Configuration();
  const service = providerService(provider, host, () => configuration);
  const stop = () => configuration.stop();
  const handler = handlerOf(service, options.onShutdown);
  if (clientCertificate === undefined) {
    const { address, remove } = await listen(createServer(handler), options.temporary);
    return { line: handshakeLine(address), stop, remove };
  }
  const { cert, key, der } = makePluginCertificate(host.now());
  const tls = { cert, key, ca: [clientCertificate], requestCert: true, rejectUnauthorized: true };
  const { address, remove } = await listen(createSecureServer(tls, handler), options.temporary);
  return { line: handshakeLine(address, der), stop, remove };
}

function handlerOf(service: ReturnType<typeof providerService>, onShutdown: () => void) {
  return connectNodeAdapter({
    contextValues: withConnection,
    grpcWeb: false,
    connect: false,
    // nothing leaves this machine
    acceptCompression: [],
    routes: (router) =>
      router.service(ProviderDescription, service).service(GRPCController, {
        shutdown: () => {
          onShutdown();
          return {};
        },
      }),
  });
}

function stopOf(server: Http2Server | Http2SecureServer): () => Promise<void> {
  const sessions = new Set<{ close(): void }>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  return async () => {
    for (const session of sessions) session.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
}
