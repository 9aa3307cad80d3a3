import type { JsonObject } from "../language/json";
import { readConfiguration } from "./read-configuration";

const at = { metadata: { path: "prod/thing" } };
const policy = (body: JsonObject): JsonObject => ({ resource: { scv_policy: { gold: { "//": at, ...body } } } });

describe("what Terraform runs and we do not is named with its place and the way out:", () => {
  it.each<[string, JsonObject, object]>([
    [
      "the block module",
      { module: { m: { "//": at, source: "./m" } } },
      { address: "module.m", constructPath: "prod/thing", detail: expect.stringContaining("constructs") },
    ],
    ["the block ephemeral", { ephemeral: { t: { e: { "//": at } } } }, { constructPath: "prod/thing" }],
    ["the block action", { action: { t: { a: {} } } }, { address: "action.t.a" }],
    ["the block list", { list: { t: { l: {} } } }, { address: "list.t.l" }],
    [
      "provisioner",
      policy({ provisioner: { "local-exec": {} } }),
      { address: "scv_policy.gold", constructPath: "prod/thing", detail: expect.stringContaining("pipeline") },
    ],
    ["connection", policy({ connection: {} }), { attributePath: ["connection"] }],
    ["terraform.cloud", { terraform: { cloud: {} } }, { detail: expect.stringContaining("backend") }],
    ["terraform.experiments", { terraform: { experiments: [] } }, {}],
    ["terraform.provider_meta", { terraform: { provider_meta: {} } }, {}],
    ["configuration_aliases", { terraform: { required_providers: { a: { configuration_aliases: [] } } } }, {}],
    ["a reference to a module, module.m.id", policy({ name: "${module.m.id}" }), { attributePath: ["name"] }],
    [
      "a reference to an ephemeral resource, ephemeral.a.b.c",
      policy({ name: "${ephemeral.a.b.c}" }),
      { constructPath: "prod/thing" },
    ],
    [
      "an address in a module, module.m.scv_policy.a",
      { moved: [{ "//": at, from: "module.m.scv_policy.a", to: "scv_policy.b" }] },
      { constructPath: "prod/thing", attributePath: ["moved", "from"] },
    ],
    [
      "import by identity",
      { ...policy({}), import: [{ to: "scv_policy.gold", identity: { id: "1" } }] },
      { attributePath: ["import", "identity"] },
    ],
    [
      "provisioner",
      { removed: [{ from: "scv_policy.old", provisioner: { "local-exec": {} } }] },
      { attributePath: ["removed", "provisioner"] },
    ],
    ["connection", { removed: [{ from: "scv_policy.old", connection: {} }] }, { address: "scv_policy.old" }],
  ])("%s", (construct, json, place) => {
    const { diagnostics } = readConfiguration("prod", json);
    expect(diagnostics).toMatchObject([{ code: "not-run", summary: `Not run here: ${construct}`, ...place }]);
  });
});
