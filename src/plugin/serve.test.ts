import { createClient, type Client } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { z } from "zod";
import { nodeProviderHost } from "../host/node-provider-host";
import { object, str } from "../language/make";
import type { Type } from "../language/type";
import { createScvProvider } from "../providers/scv/scv";
import { Provider as ProviderDescription } from "./generated/tfplugin6_pb";
import { serveReattached, type ServedProvider } from "./serve";
import { readObject, readValue, writeValue } from "./wire-value";

const provider = createScvProvider();
const reattachSchema = z.record(z.string(), z.object({ Addr: z.object({ String: z.string() }) }));

let served: ServedProvider;
let client: Client<typeof ProviderDescription>;
beforeAll(async () => {
  served = await serveReattached(provider, nodeProviderHost(), process.pid);
  const address = reattachSchema.parse(JSON.parse(served.reattach))[provider.source]?.Addr.String;
  client = createClient(ProviderDescription, createGrpcTransport({ baseUrl: `http://${address}` }));
});
afterAll(() => served.stop());

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const policy = {
  id: "7",
  name: "gold",
  description: null,
  frequency: "DAILY",
  retention: { type: "DAYS", value: 14, locking_period: null },
};

test("functions are described with the schema and apart from it", async () => {
  const { functions } = await client.getFunctions({});
  expect(Object.keys(functions)).toEqual(["parse_vcenter_id"]);
  expect((await client.getProviderSchema({})).functions).toEqual(functions);
});

test("a function gives its result by its type, or says which argument is wrong", async () => {
  const call = (text: string) =>
    client.callFunction({ name: "parse_vcenter_id", arguments: [writeValue(str(text), "string")] });
  const { result } = await call("VirtualMachine:vm-101");
  const type: Type = ["object", { id: "string", type: "string", instance: "string" }];
  expect(result && readValue(result, type)).toMatchObject(object({ id: str("vm-101"), type: str("VirtualMachine") }));
  expect((await call("app01")).error).toMatchObject({ functionArgument: 0n, text: expect.stringContaining("vm-101") });
});

test("a state of the current version comes back as it was, to the last digit", async () => {
  const raw = new TextEncoder().encode('{"id":"7","large":123456789012345678901234567890.5}');
  const answer = await client.upgradeResourceState({ typeName: "scv_policy", version: 0n, rawState: { json: raw } });
  expect(answer.diagnostics).toEqual([]);
  expect(answer.upgradedState?.json).toEqual(raw);
});

test("a state of a newer provider is refused", async () => {
  const { diagnostics } = await client.upgradeResourceState({
    typeName: "scv_policy",
    version: 99n,
    rawState: { json: json(policy) },
  });
  expect(diagnostics.map(({ summary }) => summary)).toEqual([
    "The state of this scv_policy was written by a newer provider",
  ]);
});

const move = (sourceTypeName: string) =>
  client.moveResourceState({
    sourceProviderAddress: "registry.example.com/acme/scv",
    sourceTypeName,
    sourceState: { json: json(policy) },
    targetTypeName: "scv_policy",
  });

test("the same type of the provider under another address is taken over", async () => {
  const { targetState, diagnostics } = await move("scv_policy");
  expect(diagnostics).toEqual([]);
  const block = provider.schema.resources["scv_policy"]?.block;
  expect(block && readObject(targetState, block)).toMatchObject({ entries: { id: str("7"), name: str("gold") } });
});

test("another type is not, and the message says what to do instead", async () => {
  const { targetState, diagnostics } = await move("acme_policy");
  expect(targetState).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { summary: "What is a acme_policy cannot become a scv_policy", detail: expect.stringContaining("import") },
  ]);
});
