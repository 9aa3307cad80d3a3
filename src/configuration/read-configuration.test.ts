import { hasErrors } from "../diagnostics/diagnostic";
import type { Json, JsonObject } from "../language/json";
import { readConfiguration } from "./read-configuration";
import { readDocument as read } from "./testing/read-document";

function policy(body: JsonObject): JsonObject {
  return { resource: { scv_policy: { gold: body } } };
}

const at = (path: string): JsonObject => ({ metadata: { path, uniqueId: "x" } });

describe("a configuration as cdktf writes it", () => {
  const configuration = read({
    "//": { metadata: { backend: "local", stackName: "prod", version: "0.21.0" }, outputs: {} },
    terraform: {
      required_version: ">= 1.5",
      required_providers: { scv: { source: "terraform.local/cdktf-scv/scv", version: "0.1.0" } },
      backend: { local: { path: "terraform.prod.tfstate" } },
    },
    provider: { scv: [{ endpoint: "https://a" }, { alias: "second", password: "${var.password}" }] },
    variable: { password: { type: "string", sensitive: true, ephemeral: true } },
    data: { scv_policy: { old: { "//": at("prod/old"), name: "old" } } },
    resource: {
      scv_policy: {
        gold: {
          "//": at("prod/gold"),
          description: "after ${data.scv_policy.old.id}",
          retention: { type: "COUNT", value: 3 },
          provider: "scv.second",
          lifecycle: { create_before_destroy: true, ignore_changes: ["retention[0].value", "description"] },
        },
      },
      scv_resource_group: {
        all: [
          {
            policies: [{ policy: "${scv_policy.gold.id}" }],
            depends_on: ["scv_policy.gold", "data.scv_policy.old"],
            lifecycle: { prevent_destroy: true, ignore_changes: "all" },
          },
        ],
      },
    },
    output: {
      id: {
        value: "${scv_policy.gold.id}",
        sensitive: true,
        description: "The id",
        depends_on: ["${scv_policy.gold}"],
      },
    },
  });
  const [gold, all, old] = configuration.resources;

  it("has its backend and the providers it needs", () => {
    expect(configuration).toMatchObject({
      stack: "prod",
      backend: { type: "local", config: { path: "terraform.prod.tfstate" } },
      requiredProviders: { scv: { source: "terraform.local/cdktf-scv/scv", version: "0.1.0" } },
    });
  });

  it("has a provider for each element of a list, with its alias and without it in the body", () => {
    expect(configuration.providers).toMatchObject([
      { name: "scv", references: [] },
      { name: "scv", alias: "second", references: [{ kind: "variable", name: "password" }] },
    ]);
    expect(Object.keys(configuration.providers[1]?.body ?? {})).toEqual(["password"]);
  });

  it("has resources with address, construct path, provider, lifecycle and what they refer to", () => {
    expect(gold).toMatchObject({
      mode: "managed",
      address: "scv_policy.gold",
      constructPath: "prod/gold",
      provider: { name: "scv", alias: "second" },
      lifecycle: {
        createBeforeDestroy: true,
        preventDestroy: false,
        ignoreChanges: [
          [{ attribute: "retention" }, { index: 0 }, { attribute: "value" }],
          [{ attribute: "description" }],
        ],
      },
      references: [{ kind: "resource", mode: "data", type: "scv_policy", name: "old" }],
    });
    expect(Object.keys(gold?.body ?? {})).toEqual(["description", "retention"]);
    expect(all).toMatchObject({
      dependsOn: [{ address: "scv_policy.gold" }, { address: "data.scv_policy.old" }],
      lifecycle: { preventDestroy: true, ignoreChanges: "all" },
    });
    expect(old).toMatchObject({ mode: "data", address: "data.scv_policy.old", provider: { name: "scv" } });
  });

  it("has outputs and variables", () => {
    expect(configuration.outputs).toMatchObject([
      { name: "id", sensitive: true, description: "The id", dependsOn: [{ address: "scv_policy.gold" }] },
    ]);
    expect(configuration.variables).toMatchObject([
      { name: "password", type: "string", sensitive: true, ephemeral: true },
    ]);
  });
});

describe("a configuration", () => {
  it("without a backend has the local one", () => {
    expect(read({}).backend).toEqual({ type: "local", config: {} });
  });

  it("leaves what the run knows to the run: the workspace and the paths", () => {
    const [state] = read({
      data: { terraform_remote_state: { other: { workspace: "${terraform.workspace}", path: "${path.module}" } } },
    }).resources;
    expect(state?.body["workspace"]).toMatchObject({ expression: { kind: "traversal", root: "terraform" } });
    expect(state?.references).toEqual([]);
  });

  it("has literal keys literally, and evaluates a map with keys that are templates as a whole", () => {
    const [gold] = read({
      ...policy({ a: { "$${x}": 1 }, b: { "${var.k}": [{ c: "${var.k}" }], "$${y}": 2 } }),
      variable: { k: {} },
    }).resources;
    expect(gold?.body["a"]).toMatchObject({ kind: "object", entries: { "${x}": {} } });
    expect(gold?.body["b"]).toMatchObject({
      kind: "expression",
      expression: { kind: "object", entries: [{ key: { kind: "traversal" } }, { key: { value: { value: "${y}" } } }] },
    });
    expect(gold?.references).toEqual([{ kind: "variable", name: "k", path: ["b"] }]);
  });

  it("of several files keeps the blocks of all", () => {
    const { resources } = read({ resource: [{ scv_policy: { a: {} } }, { scv_policy: { b: {} } }] });
    expect(resources.map(({ address }) => address)).toEqual(["scv_policy.a", "scv_policy.b"]);
  });
});

describe("what is wrong", () => {
  it.each<[string, Json, object]>([
    ["a document that is no object", [], { code: "invalid-configuration" }],
    ["an unknown block", { resuorce: {} }, { code: "unknown-block", detail: expect.stringContaining('"resource"') }],
    ["a type of resource that is no object", { resource: { scv_policy: "x" } }, { code: "invalid-configuration" }],
    ["a bad name", { resource: { scv_policy: { "1st": {} } } }, { code: "invalid-name", address: "scv_policy.1st" }],
    [
      "an undeclared resource",
      { ...policy({}), output: { a: { value: "${scv_policy.glod.id}" } } },
      { code: "undeclared-reference", address: "output.a", detail: expect.stringContaining('Did you mean "gold"?') },
    ],
    [
      "an undeclared type",
      { ...policy({}), output: { a: { value: "${scv_polcy.gold.id}" } } },
      { code: "undeclared-reference", detail: expect.stringContaining('Did you mean "scv_policy"?') },
    ],
    [
      "an undeclared alias",
      policy({ provider: "scv.x" }),
      { code: "undeclared-reference", attributePath: ["provider"] },
    ],
    ["a reference without a name", policy({ a: "${scv_policy}" }), { code: "invalid-reference", attributePath: ["a"] }],
    [
      "two resources of one name",
      { resource: [policy({})["resource"] ?? null, policy({})["resource"] ?? null] },
      { code: "duplicate-block", address: "scv_policy.gold" },
    ],
    ["an unknown lifecycle argument", policy({ lifecycle: { prevent: true } }), { code: "unknown-argument" }],
    [
      "a flag that is an expression",
      policy({ lifecycle: { prevent_destroy: "${var.x}" } }),
      { code: "invalid-argument", attributePath: ["lifecycle", "prevent_destroy"] },
    ],
    [
      "ignore_changes that is no path",
      policy({ lifecycle: { ignore_changes: [1] } }),
      { code: "invalid-ignore-changes" },
    ],
    ["depends_on that is no resource", policy({ depends_on: [1] }), { code: "invalid-depends-on" }],
    [
      "an unknown argument of an output",
      { output: { a: { value: 1, sensitiv: true } } },
      { code: "unknown-argument", detail: expect.stringContaining('"sensitive"') },
    ],
    ["an output without value", { output: { a: {} } }, { code: "missing-argument", address: "output.a" }],
    ["a type that is none", { variable: { a: { type: "text" } } }, { code: "invalid-type", address: "var.a" }],
    [
      "a provider requirement that is none",
      { terraform: { required_providers: { scv: 1 } } },
      { code: "invalid-provider-requirement" },
    ],
    [
      "an expression that cannot be parsed",
      policy({ a: "${" }),
      { code: "invalid-expression", address: "scv_policy.gold", attributePath: ["a"] },
    ],
  ])("%s is an error with its place", (_, json, diagnostic) => {
    const { diagnostics } = readConfiguration("prod", json);
    expect(diagnostics).toMatchObject([{ severity: "error", ...diagnostic }]);
  });

  it("is a resource that depends on itself, and a circle, which names its members", () => {
    const self = readConfiguration("prod", policy({ a: "${scv_policy.gold.id}", "//": at("prod/gold") }));
    expect(self.diagnostics).toMatchObject([
      { code: "dependency-cycle", summary: "Self-referential block", constructPath: "prod/gold" },
    ]);
    const circle = readConfiguration("prod", {
      resource: {
        scv_policy: {
          a: { x: "${scv_policy.b.id}" },
          b: { depends_on: ["scv_policy.c"] },
          c: { x: "${scv_policy.a.id}" },
          d: { x: "${scv_policy.a.id}" },
        },
      },
    });
    expect(circle.diagnostics).toMatchObject([
      { code: "dependency-cycle", summary: "Cycle: scv_policy.a, scv_policy.b, scv_policy.c" },
    ]);
  });

  it("is said all at once", () => {
    const { diagnostics } = readConfiguration("prod", { x: 1, ...policy({ a: "${", b: "${f(}", connection: {} }) });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "unknown-block",
      "not-run",
      "invalid-expression",
      "invalid-expression",
    ]);
  });

  it("is a nesting that would exhaust the stack", () => {
    let deep: Json = 1;
    for (let i = 0; i < 20_000; i++) deep = [deep];
    expect(hasErrors(readConfiguration("prod", policy({ deep })).diagnostics)).toBe(true);
  });
});
