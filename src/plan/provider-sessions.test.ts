import { noFunctions } from "./testing/no-functions";
import { readConfiguration } from "../configuration/read-configuration";
import type { JsonObject } from "../language/json";
import { str } from "../language/make";
import { Library } from "../provider/testing/library";
import { host, libraryProvider } from "../provider/testing/library-provider";
import { codesOf, diagnosticsOf } from "../state/testing/codes";
import { Evaluation } from "./evaluation";
import { ProviderSessions } from "./provider-sessions";

const source = "terraform.local/test/library";
const address = `provider["${source}"]`;

function sessions(json: JsonObject, variables = {}) {
  const { configuration } = readConfiguration("test", {
    terraform: { required_providers: { library: { source }, other: { source: "example.com/test/other" } } },
    ...json,
  });
  const provider = libraryProvider(new Library());
  const configured: string[] = [];
  const counted = {
    ...provider,
    configure: async (...given: Parameters<typeof provider.configure>) => {
      configured.push(JSON.stringify(given[0].entries["endpoint"]));
      const session = await provider.configure(...given);
      return { ...session, close: async () => void configured.push("closed") };
    },
  };
  const context = {
    stack: "test",
    configuration,
    configurationDigest: "",
    providers: new Map([[source, counted]]),
    host,
    variables,
    surroundings: { workingFolder: "/project", workspace: "default" },
    parallelism: 1,
    durableIntents: true,
    functions: noFunctions,
  };
  return { sessions: new ProviderSessions(context, new Evaluation({ variables, functions: noFunctions })), configured };
}

test("an address is the source, with the alias behind it", () => {
  const { sessions: all } = sessions({});
  expect(all.address({ name: "library" })).toBe(address);
  expect(all.address({ name: "library", alias: "far" })).toBe(`${address}.far`);
});

test("a provider is configured when it is first needed, once, and closed at the end", async () => {
  const { sessions: all, configured } = sessions(
    { provider: { library: { endpoint: "${var.where}" } } },
    { where: str("https://x.example.com") },
  );
  expect(configured).toEqual([]);
  const [one, other] = await Promise.all([all.session(address), all.session(address)]);
  expect(one).toBe(other);
  expect(configured).toEqual(['{"kind":"string","value":"https://x.example.com"}']);
  await all.close();
  expect(configured.at(-1)).toBe("closed");
});

test("without a block the provider is configured from its environment alone", async () => {
  const { sessions: all } = sessions({});
  await expect(all.session(address)).resolves.toBeDefined();
});

test.each([
  ["a provider that is none of ours", 'provider["example.com/test/other"]', "provider-not-supported"],
  ["an address that is none", "module.x", "provider-not-supported"],
  ["an alias that has no block", `${address}.far`, "provider-configuration-missing"],
])("%s is an error", async (_, wanted, code) => {
  expect(await codesOf(sessions({}).sessions.session(wanted))).toEqual([code]);
});

test("what is wrong in a block is said with its address and its construct path", async () => {
  const block = { endpoint: "nowhere", "//": { metadata: { path: "test/library" } } };
  const { sessions: all } = sessions({ provider: { library: block } });
  expect(await diagnosticsOf(all.session(address))).toMatchObject([
    { code: "invalid-value", address, constructPath: "test/library", attributePath: ["endpoint"] },
  ]);
  await all.close();
});

test("a name that the configuration does not require is an error", () => {
  expect(() => sessions({}).sessions.address({ name: "unheard" })).toThrow("Provider without a source");
});

test("a type is looked up by the provider's address", () => {
  const { sessions: all } = sessions({});
  expect(all.resourceSchema(`${address}.far`, "library_book").naturalKey).toBe("title");
  expect(() => all.resourceSchema(address, "library_pen")).toThrow("Provider not supported");
});
