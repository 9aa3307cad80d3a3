import { readDocument } from "../configuration/testing/read-document";
import type { JsonObject } from "../language/json";
import { nullOf } from "../language/make";
import type { OutputChange, ResourceChange, StackPlan } from "../plan/plan";
import { createScvProvider } from "../providers/scv/scv";
import { relevantAttributes } from "./relevant-attributes";
import { change, stackPlan } from "./testing/plan-samples";

const scv = createScvProvider();
const providers = new Map([[scv.source, scv]]);
const retention = { type: "DAYS", value: 14 };
const policy = { name: "p", frequency: "DAILY", retention };

const document = {
  terraform: { required_providers: { scv: { source: scv.source } } },
  data: { scv_policy: { found: { name: "${scv_policy.a.name}" } } },
  locals: { inner: "${scv_policy.a.retention.value}", outer: "${local.inner}" },
  resource: {
    scv_policy: {
      a: policy,
      b: { ...policy, name: "${scv_policy.a.name}-b", description: "${local.outer}" },
      c: { ...policy, count: "${scv_policy.b.retention.value}", name: "c-${count.index}" },
      d: { ...policy, name: "${scv_policy.b.description}" },
    },
    scv_resource_group: { g: { name: "g", entities: ["vm-1"], policy: [{ policy_id: "${scv_policy.a.id}" }] } },
  },
  output: {
    all: { value: "${scv_policy.c[*].id}" },
    one: { value: '${scv_policy.c[0]["id"]}' },
    block: { value: "${scv_resource_group.g.policy[0].policy_id}" },
    blocks: { value: "${scv_resource_group.g.policy}" },
  },
};

function relevant(
  changes: readonly ResourceChange[],
  outputs: readonly OutputChange[] = [],
  rest: Partial<StackPlan> = {},
): readonly string[] {
  const found = relevantAttributes(stackPlan({ changes, outputs, ...rest }), readDocument(document), providers);
  return found.map(({ resource, attribute }: JsonObject) => JSON.stringify([resource, attribute]));
}

const updated = (name: string) => change({ action: "update", key: { mode: "managed", type: "scv_policy", name } });
const output = (name: string, action: OutputChange["action"] = "create") =>
  ({ name, action, before: null, after: nullOf("string"), sensitive: false }) as const;

test("what a change is made of is relevant, through locals and other resources", () => {
  expect(relevant([updated("b")])).toEqual(['["scv_policy.a",["name"]]', '["scv_policy.a",["retention","value"]]']);
  expect(relevant([updated("d")])).toEqual([
    '["scv_policy.a",["retention","value"]]',
    '["scv_policy.b",["description"]]',
  ]);
});

test("what stays as it is makes nothing relevant", () => {
  expect(relevant([change({ ...updated("b"), action: "no-op" })], [output("all", "no-op")])).toEqual([]);
  expect(relevant([updated("not_configured")])).toEqual([]);
});

test("count.index is as relevant as what count is made of", () => {
  expect(relevant([updated("c")])).toEqual(['["scv_policy.b",["retention","value"]]']);
});

test("an output refers to instances, to all of them, and to nested blocks", () => {
  const behind = '["scv_policy.b",["retention","value"]]';
  expect(relevant([], [output("all")])).toEqual([behind, '["scv_policy.c",[]]']);
  expect(relevant([], [output("one")])).toEqual(['["scv_policy.c[0]",["id"]]']);
  expect(relevant([], [output("block")])).toEqual(['["scv_resource_group.g",["policy",0,"policy_id"]]']);
  expect(relevant([], [output("blocks")])).toEqual(['["scv_policy.a",["id"]]', '["scv_resource_group.g",["policy"]]']);
});

test("a destroy drops the data sources of the state: what they were read by is relevant", () => {
  const key = { mode: "data", type: "scv_policy", name: "found" } as const;
  const upkeep = { settled: [], changes: [{ kind: "remove", key }] } as const;
  expect(relevant([], [], { upkeep, destroy: true })).toEqual(['["scv_policy.a",["name"]]']);
  expect(relevant([], [], { upkeep, destroy: false })).toEqual([]);
});
