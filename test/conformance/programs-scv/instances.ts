import type { JsonObject } from "../../../src/language/json";
import { apply, destroy, outputs, plan } from "../program";
import { estate, group, policy } from "./estate";
import type { ScvProgram } from "./scv-program";

const tiers = (retentions: Readonly<Record<string, number>>, more: JsonObject = {}) =>
  estate({
    scv_policy: {
      tier: {
        for_each: `\${${JSON.stringify(retentions)}}`,
        ...policy("${each.key}", { retention: { type: "DAYS", value: "${each.value}" } }),
      },
    },
    scv_resource_group: {
      of: {
        for_each: "${scv_policy.tier}",
        ...group("of_${each.key}", ["${each.value.id}"]),
      },
    },
    ...more,
  });

const counted = (count: number, more: JsonObject = {}) =>
  estate({ scv_policy: { p: { count, ...policy("p${count.index}") } } }, more);

export const instancePrograms: readonly ScvProgram[] = [
  {
    name: "instances-by-key",
    rule: "Policies and their groups by keys: they come and change by themselves.",
    steps: [apply(tiers({ gold: 30 })), apply(tiers({ gold: 31, silver: 14 })), plan(), destroy()],
  },
  {
    name: "instances-counted",
    rule: "A count grows and shrinks, and turns into keys by moved blocks.",
    steps: [
      apply(counted(2, outputs({ ids: "${scv_policy.p[*].id}" }))),
      apply(counted(3)),
      apply(counted(1)),
      apply(
        estate(
          { scv_policy: { p: { for_each: '${toset(["x"])}', ...policy("${each.key}") } } },
          { moved: [{ from: "scv_policy.p[0]", to: 'scv_policy.p["x"]' }] },
        ),
      ),
    ],
  },
  {
    name: "instances-moved",
    rule: "What is moved in the configuration stays as it is on the appliance.",
    steps: [
      apply(estate({ scv_policy: { a: policy("p") }, scv_resource_group: { g: group("g", ["${scv_policy.a.id}"]) } })),
      apply(
        estate(
          { scv_policy: { b: policy("p") }, scv_resource_group: { h: group("g", ["${scv_policy.b.id}"]) } },
          {
            moved: [
              { from: "scv_policy.a", to: "scv_policy.b" },
              { from: "scv_resource_group.g", to: "scv_resource_group.h" },
            ],
          },
        ),
      ),
      plan(),
    ],
  },
  {
    name: "instances-removed",
    rule: "What is removed from the state stays on the appliance, and can be imported again.",
    steps: [
      apply(estate({ scv_policy: { a: policy("p") } })),
      apply(estate({}, { removed: [{ from: "scv_policy.a", lifecycle: { destroy: false } }] })),
      apply(estate({ scv_policy: { a: policy("p") } }, { import: [{ to: "scv_policy.a", id: "p" }] })),
    ],
  },
  {
    name: "instances-targeted",
    rule: "A target takes what it needs with it.",
    steps: [
      apply(
        estate({
          scv_policy: { a: policy("a"), b: policy("b") },
          scv_resource_group: { g: group("g", ["${scv_policy.a.id}"]) },
        }),
        "-target=scv_resource_group.g",
      ),
      apply(),
      destroy("-target=scv_policy.a"),
    ],
  },
  {
    name: "instances-and-conditions",
    rule: "Conditions are judged with what the appliance says.",
    steps: [
      apply(
        estate(
          {
            scv_policy: {
              a: policy("a", {
                lifecycle: {
                  postcondition: [{ condition: "${self.retention.value > 7}", error_message: "too short" }],
                },
              }),
            },
          },
          {
            check: {
              label: { assert: [{ condition: '${scv_policy.a.snapshot_label != ""}', error_message: "no label" }] },
            },
          },
        ),
      ),
      plan(),
    ],
  },
];
