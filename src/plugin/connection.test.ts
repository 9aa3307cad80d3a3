import { createClient, type Client } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import { z } from "zod";
import { nodeProviderHost } from "../host/node-provider-host";
import { fromPlain } from "../provider/plain";
import type { Provider } from "../provider/provider";
import { createScvProvider } from "../providers/scv/scv";
import { Provider as ProviderDescription } from "./generated/tfplugin6_pb";
import { serveReattached } from "./serve";
import { writeObject } from "./wire-value";

const scv = createScvProvider();
const reattachSchema = z.record(z.string(), z.object({ Addr: z.object({ String: z.string() }) }));

const releases: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const release of releases.splice(0).reverse()) await release();
});

interface Connection {
  readonly client: Client<typeof ProviderDescription>;
  close(): void;
}

async function reattached(provider: Provider): Promise<() => Connection> {
  const served = await serveReattached(provider, nodeProviderHost(), process.pid);
  releases.push(() => served.stop());
  const address = reattachSchema.parse(JSON.parse(served.reattach))[provider.source]?.Addr.String;
  const baseUrl = `http://${address}`;
  return () => {
    const sessionManager = new Http2SessionManager(baseUrl);
    const close = () => sessionManager.abort();
    releases.push(close);
    return { client: createClient(ProviderDescription, createGrpcTransport({ baseUrl, sessionManager })), close };
  };
}

async function configure({ client }: Connection, endpoint: string): Promise<void> {
  const block = scv.schema.provider;
  const config = writeObject(fromPlain(block, { endpoint, username: "backup", password: "correct-horse" }), block);
  expect(await client.configureProvider({ config })).toMatchObject({ diagnostics: [] });
}

/** Asked of the configured provider, and answered without the appliance. */
async function planDestroy({ client }: Connection): Promise<string[]> {
  const block = scv.schema.resources["scv_policy"]?.block;
  if (block === undefined) throw new Error("no scv_policy");
  const policy = { id: "7", name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 14 } };
  const priorState = writeObject(fromPlain(block, policy), block);
  const proposedNewState = writeObject(null, block);
  const { diagnostics } = await client.planResourceChange({ typeName: "scv_policy", priorState, proposedNewState });
  return diagnostics.map(({ summary }) => summary);
}

/** The real provider: the signal of each configuration, in their order, and when one was closed. */
function observed() {
  const signals: AbortSignal[] = [];
  let onClose = (): void => undefined;
  const closed = new Promise<void>((resolve) => (onClose = resolve));
  const provider: Provider = {
    ...scv,
    configure: async (config, host) => {
      if (host.signal !== undefined) signals.push(host.signal);
      const session = await scv.configure(config, host);
      return { ...session, close: () => session.close().then(onClose) };
    },
  };
  return { provider, signals, closed };
}

test("what is configured over one connection is not configured over another", async () => {
  const connect = await reattached(scv);
  const [first, second] = [connect(), connect()];
  await configure(first, "https://localhost:1");
  expect(await planDestroy(first)).toEqual([]);
  expect(await planDestroy(second)).toEqual(["The provider is not configured"]);
});

test("a Ctrl-C ends what came over its connection, and nothing else", async () => {
  const { provider, signals } = observed();
  const connect = await reattached(provider);
  const [first, second] = [connect(), connect()];
  await configure(first, "https://localhost:1");
  await configure(second, "https://localhost:2");
  await first.client.stopProvider({});
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test("a connection that closes closes what was configured over it", async () => {
  const { provider, signals, closed } = observed();
  const connect = await reattached(provider);
  const first = connect();
  await configure(first, "https://localhost:1");
  first.close();
  await closed;
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});
