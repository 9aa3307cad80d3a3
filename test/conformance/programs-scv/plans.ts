import type { JsonObject } from "../../../src/language/json";
import { apply, destroy, having, outputs, plan, type Step } from "../program";
import { estate, group, nightly, policy } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const system = (name: string, secret: string): JsonObject => ({
  name,
  username: "admin",
  password_wo: secret,
  password_wo_version: 1,
});

const written = estate(
  {
    scv_policy: {
      a: policy("gold", { description: "${var.note} %{ if true }twice%{ endif }" }),
      b: policy("b${count.index}", {
        count: "${length([1, 2])}",
        provider: "scv.second",
        retention: { type: "DAYS", value: "${scv_policy.a.retention.value}" },
        description: '${scv_policy.a.name} and ${upper("b")}',
      }),
      c: policy("c${each.key}", {
        for_each: '${toset(["x", scv_policy.a.name])}',
        description: '${join(", ", scv_policy.b[*].name)} ${[for b in scv_policy.b : b.name][0]}',
        depends_on: ["scv_policy.a", "scv_policy.b"],
        lifecycle: { ignore_changes: ["description"] },
      }),
    },
    scv_resource_group: {
      g: group("g", ["${scv_policy.a.id}"]),
      h: {
        ...group("h"),
        dynamic: {
          policy: { for_each: "${[scv_policy.a.id]}", content: { policy_id: "${policy.value}", schedule: nightly } },
        },
      },
    },
    scv_storage_system: { s: system("a.example.com", "${var.secret}"), t: system("b.example.com", "hunter2") },
    terraform_data: {
      y: { count: 2, input: "${scv_policy.b[count.index].name}" },
      z: {
        input: { b: "${scv_policy.b[0].id}", "${var.note}x": [1, null, '${scv_policy.c["x"].id}', "$${not}"] },
        triggers_replace: ["${local.outer}"],
      },
    },
  },
  {
    provider: { scv: [{ ca_file: "${var.none}" }, { alias: "second", username: "admin", password: "hunter2" }] },
    variable: {
      note: { default: "hush", description: "A note." },
      secret: { default: "hunter2", ephemeral: true, sensitive: true },
      sizes: { type: 'object({ a = number, b = optional(string, "x") })', default: { a: "1" } },
      none: { default: null },
    },
    locals: { inner: "${scv_policy.a.id}-x", outer: "${local.inner}" },
    data: { scv_policy: { d: { name: "gold", depends_on: ["scv_policy.a"] } } },
    output: {
      id: { value: "${scv_policy.a.id}", description: "Its id.", depends_on: ["scv_policy.b"] },
      read: { value: "${data.scv_policy.d.id}", sensitive: true },
      constant: { value: [1, { a: "b" }] },
      nothing: { value: null },
    },
  },
);

const referredTo = estate({
  scv_policy: { a: policy("gold") },
  scv_resource_group: {
    g: group("g", ["${scv_policy.a.id}"]),
    h: {
      ...group("h"),
      dynamic: {
        policy: { for_each: "${[scv_policy.a.id]}", content: { policy_id: "${policy.value}", schedule: nightly } },
      },
    },
  },
  terraform_data: {
    t: { input: { x: { y: 1 } } },
    u: { for_each: { k: "v" }, input: { x: "${scv_policy.a.id}" } },
  },
});

const referring = (value: string): Step<unknown> => plan({ ...referredTo, ...outputs({ o: value }) });

const seen = (days: number): JsonObject =>
  estate(
    { scv_policy: { a: policy("gold", { retention: { type: "DAYS", value: days } }) } },
    {
      check: {
        kept: {
          data: { scv_policy: { seen: { name: "gold" } } },
          assert: [{ condition: "${data.scv_policy.seen.retention.value > 10}", error_message: "Kept too short." }],
        },
      },
    },
  );

export const planPrograms: readonly ScvProgram[] = [
  {
    name: "plan-of-all-that-can-be-written",
    rule: "A plan shows readers the configuration as it is written, and what is relevant to its changes.",
    steps: [
      apply(written),
      having(changed({ policies: [{ name: "gold", retentionValue: 21 }] }), plan()),
      plan(undefined, "-refresh-only"),
    ],
  },
  {
    name: "plan-of-what-is-referred-to",
    rule: "What is relevant is followed through attributes and resources, and no further than Terraform does.",
    steps: [
      apply(referredTo),
      ...[
        "${scv_resource_group.g.policy[0].policy_id}",
        "${scv_resource_group.g.policy}",
        "${scv_resource_group.h.policy}",
        "${terraform_data.t.output.x.y}",
        '${terraform_data.u["k"].output.x}',
        "${scv_policy.a.retention.value} ${scv_policy.a.retention.type}",
        "${scv_resource_group.g.entities}",
        "${[for k, v in terraform_data.u : v.output.x]}",
      ].map(referring),
    ],
  },
  {
    name: "plan-of-what-a-check-reads",
    rule: "What a check block reads without a reference it reads of what is there in the end.",
    steps: [apply(seen(14)), plan(), apply(seen(3)), apply(seen(20)), destroy()],
  },
  {
    name: "plan-with-wrong-credentials",
    rule: "Where nothing has to be read, wrong credentials are found before anything is made.",
    steps: [plan(estate({ scv_policy: { p: policy("p") } }, { provider: { scv: [{ password: "wrong" }] } }))],
  },
];
