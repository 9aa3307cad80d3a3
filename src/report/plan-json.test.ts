import { list, nullOf, num, str, unknown } from "../language/make";
import { planJson } from "./plan-json";
import { change, created, group, groupBlock, policy, provider, savedPlan } from "./testing/plan-samples";

const context = {
  blockOf: ({ type }: { type: string }) => (type === "scv_resource_group" ? groupBlock : undefined),
  schemaVersionOf: () => 0,
  terraformVersion: "1.11.4",
  version: "0.1.0",
  timestamp: "2026-11-20T00:00:00.000Z",
};
const key = { mode: "managed", type: "scv_resource_group", name: "all" } as const;

test("a create has its values, what is known after apply, and what is sensitive", () => {
  expect(planJson(savedPlan({ changes: [created] }), context)).toMatchObject({
    format_version: "1.2",
    applyable: true,
    errored: false,
    planned_values: {
      root_module: { resources: [{ address: "scv_policy.gold", provider_name: "terraform.local/cdktf-scv/scv" }] },
    },
    resource_changes: [
      {
        address: "scv_policy.gold",
        change: {
          actions: ["create"],
          before: null,
          after: { name: "gold", description: null, retention: { type: "DAYS", value: 30 }, token: "hush" },
          after_unknown: { id: true },
          before_sensitive: false,
          after_sensitive: { token: true },
        },
      },
    ],
    scv: {
      version: "0.1.0",
      stack: "prod",
      changes: [{ address: "scv_policy.gold", construct_path: "prod/backup/gold" }],
    },
  });
});

test("a replacement has two actions in their order, its paths and its reason", () => {
  const replace = (createBeforeDestroy: boolean) =>
    planJson(
      savedPlan({
        changes: [
          change({
            action: "replace",
            actionReason: "replace_because_cannot_update",
            createBeforeDestroy,
            before: policy({ id: str("7") }),
            after: policy({ id: unknown("string"), name: str("b") }),
            requiresReplace: [["name"]],
          }),
        ],
      }),
      context,
    )["resource_changes"];
  expect(replace(false)).toMatchObject([
    {
      action_reason: "replace_because_cannot_update",
      change: { actions: ["delete", "create"], replace_paths: [["name"]] },
    },
  ]);
  expect(replace(true)).toMatchObject([{ change: { actions: ["create", "delete"] } }]);
});

test("reasons and losses stand beside Terraform's keys", () => {
  const loss = { summary: "23 snapshots become surplus", count: 23, unit: "snapshots" } as const;
  const update = change({
    action: "update",
    key,
    before: group({ entities: list("string", []), token: str("hush") }),
    after: group({ entities: list("string", [str("vm-1")]), token: str("hush") }),
    fields: [{ path: ["entities"], before: num(1), after: num(2), reason: "appliance", forcesReplacement: false }],
    loss,
  });
  const json = planJson(savedPlan({ changes: [update] }), context);
  expect(json["scv"]).toMatchObject({
    changes: [{ fields: [{ path: ["entities"], reason: "appliance", forces_replacement: false }], loss }],
  });
  expect(json["resource_changes"]).toMatchObject([{ change: { before_sensitive: { token: true } } }]);
});

test("of what is imported a sensitive attribute is sensitive even where it has no value", () => {
  const sides = { before: group({ token: nullOf("string") }), after: group({ token: nullOf("string") }) };
  const known = change({ action: "no-op", key, ...sides });
  const maskOf = (one: typeof known) => planJson(savedPlan({ changes: [one] }), context)["resource_changes"];
  expect(maskOf(known)).toMatchObject([{ change: { before_sensitive: expect.not.objectContaining({ token: true }) } }]);
  expect(maskOf({ ...known, importing: { id: "7" } })).toMatchObject([
    { change: { before: { token: null }, before_sensitive: { token: true } } },
  ]);
});

test("drift and outputs are told as Terraform tells them", () => {
  const json = planJson(
    savedPlan({
      drift: [
        {
          address: "scv_policy.gold",
          key: created.key,
          provider,
          kind: "gone",
          before: policy({}),
          after: null,
          fields: [],
        },
        {
          address: "scv_policy.b",
          key: created.key,
          provider,
          kind: "unread",
          before: policy({}),
          after: null,
          fields: [],
        },
      ],
      outputs: [
        { name: "id", action: "update", before: str("7"), after: unknown("string"), sensitive: false },
        { name: "gone", action: "delete", before: str("7"), after: null, sensitive: true },
        { name: "none", action: "create", before: null, after: nullOf("string"), sensitive: false },
      ],
    }),
    context,
  );
  expect(json["resource_drift"]).toMatchObject([
    { address: "scv_policy.gold", change: { actions: ["delete"], after: null } },
  ]);
  expect(json["output_changes"]).toEqual({
    id: { actions: ["update"], before: "7", after_unknown: true, before_sensitive: false, after_sensitive: false },
    gone: {
      actions: ["delete"],
      before: "7",
      after: null,
      after_unknown: false,
      before_sensitive: true,
      after_sensitive: true,
    },
    none: {
      actions: ["create"],
      before: null,
      after: null,
      after_unknown: false,
      before_sensitive: false,
      after_sensitive: false,
    },
  });
});

test("a plan that changes nothing, or has errors, is not to be applied", () => {
  expect(planJson(savedPlan({}), context)).toMatchObject({ applyable: false });
  const diagnostics = [{ severity: "error", code: "x", summary: "x", detail: "" }] as const;
  expect(planJson(savedPlan({ changes: [created], diagnostics }), context)).toMatchObject({
    applyable: false,
    errored: true,
  });
});

test("the values of variables are those that the plan keeps", () => {
  const variables = { region: { type: "string", value: "eu" } } as const;
  expect(planJson(savedPlan({ variables }), context)).toHaveProperty("variables", { region: { value: "eu" } });
  expect(planJson(savedPlan({}), context)).not.toHaveProperty("variables");
});

test("what the plan was made of is shown as it was saved, and what is empty is left out as in Terraform", () => {
  const basis = {
    configuration: { root_module: { outputs: { id: { expression: { constant_value: 1 } } } } },
    relevantAttributes: [{ resource: "scv_policy.gold", attribute: ["id"] }],
    priorState: { format_version: "1.0", values: { root_module: {} } },
  };
  expect(planJson(savedPlan({}, basis), context)).toMatchObject({
    configuration: basis.configuration,
    relevant_attributes: basis.relevantAttributes,
    prior_state: basis.priorState,
  });
  const empty = planJson(savedPlan({}), context);
  for (const name of [
    "resource_drift",
    "resource_changes",
    "output_changes",
    "prior_state",
    "relevant_attributes",
    "checks",
  ])
    expect(empty).not.toHaveProperty(name);
  expect(empty["planned_values"]).toEqual({ root_module: {} });
});
