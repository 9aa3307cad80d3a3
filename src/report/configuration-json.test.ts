import { readDocument } from "../configuration/testing/read-document";
import type { JsonObject } from "../language/json";
import { createScvProvider } from "../providers/scv/scv";
import { createTerraformProvider } from "../providers/terraform/terraform";
import { configurationJson } from "./configuration-json";

const providers = new Map(
  [createScvProvider(), createTerraformProvider()].map((provider) => [provider.source, provider]),
);
const surroundings = {
  terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv", version: ">= 0.1" } } },
};
const shown = (document: JsonObject) => configurationJson(readDocument({ ...surroundings, ...document }), providers);
const resource = (type: string, body: JsonObject) => shown({ resource: { [type]: { it: body } } });

test("of a configuration without anything there is the module alone", () => {
  expect(configurationJson(readDocument({}), providers)).toEqual({ root_module: {} });
});

test("each provider is there by its name and alias, also where it is only required or implied", () => {
  const provider = { scv: [{ alias: "second", username: "${var.user}" }] };
  const document = { provider, variable: { user: {} }, resource: { terraform_data: { a: { input: 1 } } } };
  expect(shown(document)["provider_config"]).toEqual({
    scv: { name: "scv", full_name: "terraform.local/cdktf-scv/scv", version_constraint: ">= 0.1.0" },
    "scv.second": {
      name: "scv",
      full_name: "terraform.local/cdktf-scv/scv",
      alias: "second",
      version_constraint: ">= 0.1.0",
      expressions: { username: { constant_value: "${var.user}", references: ["var.user"] } },
    },
    terraform: { name: "terraform", full_name: "terraform.io/builtin/terraform" },
  });
});

test("a constant is what is written: templates, numbers, escapes, and keys that are worked out", () => {
  const input = { "${var.name}x": [1.5, null, "$${not}"], deep: { text: "a ${var.name}" } };
  const document = { variable: { name: {} }, resource: { terraform_data: { it: { input, triggers_replace: true } } } };
  expect(shown(document)["root_module"]).toMatchObject({
    resources: [
      {
        expressions: {
          input: { constant_value: input, references: ["var.name", "var.name"] },
          triggers_replace: { constant_value: true },
        },
      },
    ],
  });
});

test("a reference is listed whole and with ever fewer steps, an instance also without its key", () => {
  const resources = {
    counted: { count: 2, input: [1] },
    keyed: { for_each: { "a.b": 1 }, input: "${each.value}" },
    it: { input: '${terraform_data.counted[0].output.x[1]} ${resource.terraform_data.keyed["a.b"].id} ${path.module}' },
  };
  expect(shown({ resource: { terraform_data: resources } })["root_module"]).toMatchObject({
    resources: [
      { address: "terraform_data.counted", count_expression: { constant_value: 2 } },
      {
        address: "terraform_data.it",
        expressions: {
          input: {
            references: [
              "terraform_data.counted[0].output.x[1]",
              "terraform_data.counted[0].output.x",
              "terraform_data.counted[0].output",
              "terraform_data.counted[0]",
              "terraform_data.counted",
              'terraform_data.keyed["a.b"].id',
              'terraform_data.keyed["a.b"]',
              "terraform_data.keyed",
              "path.module",
            ],
          },
        },
      },
      {
        address: "terraform_data.keyed",
        for_each_expression: { constant_value: { "a.b": 1 } },
        expressions: { input: { references: ["each.value"] } },
      },
    ],
  });
});

test("nested blocks are lists by their schema, and dynamic ones are not told", () => {
  const written = [{ policy_id: "1" }, { policy_id: "${var.id}" }];
  const dynamic = { policy: { for_each: ["3"], content: { policy_id: "${policy.value}" } } };
  const group = { name: "g", entities: ["vm-1"], policy: written, dynamic };
  const document = { variable: { id: {} }, resource: { scv_resource_group: { it: group } } };
  expect(shown(document)["root_module"]).toMatchObject({
    resources: [
      {
        expressions: {
          policy: [
            { policy_id: { constant_value: "1" } },
            { policy_id: { constant_value: "${var.id}", references: ["var.id"] } },
          ],
        },
      },
    ],
  });
  expect(JSON.stringify(shown(document))).not.toContain("dynamic");
});

test("one object stands for a list of one block", () => {
  const group = { name: "g", entities: ["vm-1"], policy: { policy_id: "1" } };
  expect(resource("scv_resource_group", group)["root_module"]).toMatchObject({
    resources: [{ expressions: { policy: [{ policy_id: { constant_value: "1" } }] } }],
  });
});

test.each([
  ["a literal", "hunter2", {}],
  ["a literal beside a reference", "hunter2${var.p}", { references: ["var.p"] }],
  ["a reference alone", "${var.p}", { constant_value: "${var.p}", references: ["var.p"] }],
])("of what is write-only no literal is shown: %s", (_, written, expected) => {
  const system = { name: "a.example.com", username: "admin", password_wo: written, password_wo_version: 1 };
  const document = { variable: { p: { ephemeral: true } }, resource: { scv_storage_system: { it: system } } };
  expect(shown(document)["root_module"]).toMatchObject({ resources: [{ expressions: { password_wo: expected } }] });
  expect(JSON.stringify(shown(document))).not.toContain("hunter2");
});

test("no literal of a credential of a provider is shown, in its blocks neither", () => {
  const provider = { scv: { username: "admin", password: "hunter2", vcenter: { password: "hunter2" } } };
  expect(shown({ provider })["provider_config"]).toMatchObject({
    scv: { expressions: { username: { constant_value: "admin" }, password: {}, vcenter: { password: {} } } },
  });
  expect(JSON.stringify(shown({ provider }))).not.toContain("hunter2");
});

test("variables have their defaults by their types, but for ephemeral ones", () => {
  const variable = {
    list: { type: "list(string)", default: [1], description: "Some." },
    none: { default: null, sensitive: true },
    secret: { default: "hunter2", ephemeral: true },
    typeless: {},
  };
  expect(shown({ variable })["root_module"]).toEqual({
    variables: {
      list: { default: ["1"], description: "Some." },
      none: { default: null, sensitive: true },
      secret: {},
      typeless: {},
    },
  });
});

test("outputs have their expressions and all that is said of them", () => {
  const document = {
    data: { scv_policy: { gold: { name: "gold" } } },
    output: {
      a: {
        value: "${data.scv_policy.gold.id}",
        sensitive: true,
        depends_on: ["data.scv_policy.gold"],
        description: "Id.",
      },
      b: { value: null },
    },
  };
  expect(shown(document)["root_module"]).toMatchObject({
    outputs: {
      a: {
        sensitive: true,
        expression: {
          constant_value: "${data.scv_policy.gold.id}",
          references: ["data.scv_policy.gold.id", "data.scv_policy.gold"],
        },
        depends_on: ["data.scv_policy.gold"],
        description: "Id.",
      },
      b: { expression: { constant_value: null } },
    },
  });
});

test("managed resources come first, then data sources, those of check blocks among them", () => {
  const gold = { scv_policy: { gold: { name: "gold" } } };
  const assert = { condition: "${data.scv_policy.gold.id != null}", error_message: "There is none." };
  const document = {
    check: { there: { data: gold, assert } },
    data: { scv_policy: { bronze: { name: "bronze" } } },
    resource: { terraform_data: { z: { input: 1, depends_on: ["data.scv_policy.bronze"] } } },
  };
  expect(shown(document)["root_module"]).toMatchObject({
    resources: [
      {
        address: "terraform_data.z",
        mode: "managed",
        provider_config_key: "terraform",
        depends_on: ["data.scv_policy.bronze"],
      },
      { address: "data.scv_policy.bronze", mode: "data", provider_config_key: "scv" },
      { address: "data.scv_policy.gold", schema_version: 0 },
    ],
  });
});
