import type { buildConnector } from "undici";
import Pool from "undici/lib/dispatcher/pool.js";
import { type ConnectionOptions, Connections, type PeerIdentity } from "./connections";
import type { Exchange } from "./exchange";
import { connectFailure } from "./failure";
import { exchangeOver, refuseRedirect } from "./wire";

export interface TransportOptions extends ConnectionOptions {
  /** Connections at the same time; further requests wait for one. */
  readonly connections: number;
  /** Bytes of one answer. */
  readonly longestAnswer?: number;
}

export interface Transport {
  /** Rejects with ExchangeError only. A status is an answer, whichever it is, except a redirect. */
  readonly exchange: Exchange;
  /** Connects where that has not been done yet. */
  peerIdentity(): Promise<PeerIdentity>;
  /** Ends at once what is under way. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;

/** The wire: connections that are kept alive, each checked before the first byte of a request. */
export function openTransport(options: TransportOptions): Transport {
  const connections = new Connections(options);
  const { endpoint, proxy } = options;
  const isForwarded = proxy !== undefined && !endpoint.secure;
  const pool = new Pool(endpoint.origin, {
    connections: options.connections,
    connect: (_: buildConnector.Options, callback: buildConnector.Callback): void => {
      connections.open().then(
        (socket) => callback(null, socket),
        (thrown: unknown) => callback(connectFailure(endpoint, thrown, { settings: options.trust.settings }), null),
      );
    },
    // Whole-answer timeouts stand outside; undici's own would only blur them.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: options.longestAnswer ?? 256 * mebibyte,
  });
  const wire = isForwarded ? { prefix: endpoint.origin, authorization: proxy.authorization } : { prefix: "" };
  return {
    exchange: async (request) => refuseRedirect(endpoint, request, await exchangeOver(pool, endpoint, request, wire)),
    peerIdentity: () => connections.peerIdentity(),
    close: async () => {
      connections.abort();
      await pool.destroy();
    },
  };
}
