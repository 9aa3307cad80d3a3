import type { JsonObject } from "../../../src/language/json";
import { apply, command, destroy, having, outputs, plan } from "../program";
import { estate, policy } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const one = (more: JsonObject = {}, rest: JsonObject = {}) => estate({ scv_policy: { p: policy("p", more) } }, rest);

const everything: JsonObject = {
  description: "all of it",
  frequency: "WEEKLY",
  retention: { type: "COUNT", value: 5 },
  primary_locking_period: { value: 1, unit: "DAYS" },
  secondary_locking_period: { value: 2, unit: "MONTHS" },
  update_snapmirror: true,
  update_snapvault: true,
  vm_consistent: true,
  include_independent_disks: true,
  snapshot_label: "weekly",
  scripts: ["/b.pl", "/a.sh"],
};

export const policyPrograms: readonly ScvProgram[] = [
  {
    name: "policy-lives",
    rule: "It is made, changed in place, renamed in place and destroyed.",
    steps: [
      apply(one({}, outputs({ id: "${scv_policy.p.id}", whole: "${scv_policy.p}" }))),
      plan(),
      apply(one({ retention: { type: "DAYS", value: 30 } })),
      apply(one({ name: "q" })),
      destroy(),
    ],
  },
  {
    name: "policy-with-everything",
    rule: "Each attribute can be set, taken away, and set to null.",
    steps: [
      apply(one(everything)),
      plan(),
      apply(one()),
      apply(one({ ...everything, scripts: ["/a.sh", "/b.pl"], snapshot_label: "other" })),
      apply(one(Object.fromEntries(Object.keys(everything).map((key) => [key, policy("p")[key] ?? null])))),
    ],
  },
  {
    name: "policy-drifts",
    rule: "What was changed by hand is drift, and mended.",
    steps: [
      apply(one({ description: "ours" })),
      having(changed({ policies: [{ name: "p", retentionValue: 3, description: "theirs" }] }), plan()),
      apply(),
      having(changed({ policies: [{ name: "p", snapshotLabel: "hand", scripts: ["/x.sh"] }] }), apply()),
      having(changed({ policies: [{ name: "p", vmConsistent: true }] }), plan(undefined, "-refresh-only")),
      apply(undefined, "-refresh-only"),
      plan(),
    ],
  },
  {
    name: "policy-is-gone",
    rule: "What was deleted by hand is made again.",
    steps: [
      apply(estate({ scv_policy: { p: policy("p"), q: policy("q") } })),
      having(
        {
          sideDoor: ({ remote }) =>
            remote.setState({ policies: remote.state().policies.filter(({ name }) => name !== "p") }),
        },
        plan(),
      ),
      apply(),
      destroy(),
    ],
  },
  {
    name: "policy-refreshed",
    rule: "With -refresh-only what was changed by hand comes into the state, and nothing else happens.",
    steps: [
      apply(one()),
      apply(undefined, "-refresh-only"),
      having(changed({ policies: [{ name: "p", description: "hand" }] }), apply(undefined, "-refresh-only")),
      apply(),
    ],
  },
  {
    name: "policy-imported",
    rule: "It is imported by its name, by command and by block, with changes and without.",
    steps: [
      having(
        changed({
          policies: ["p", "q", "r"].map((name) => ({
            name,
            frequency: "DAILY",
            retentionType: "DAYS",
            retentionValue: 14,
          })),
        }),
        plan(estate({})),
      ),
      { ...command("import", "-input=false", "scv_policy.p", "p"), configuration: one() },
      plan(),
      apply(
        estate(
          { scv_policy: { p: policy("p"), q: policy("q"), r: policy("r", { description: "changed" }) } },
          {
            import: [
              { to: "scv_policy.q", id: "q" },
              { to: "scv_policy.r", id: "r" },
            ],
          },
        ),
      ),
      plan(),
      destroy(),
    ],
  },
  {
    name: "policy-replaced",
    rule: "By option, by taint and by trigger; a replacement in the usual order frees the name first.",
    steps: [
      apply(one()),
      apply(undefined, "-replace=scv_policy.p"),
      command("taint", "scv_policy.p"),
      apply(),
      apply(
        estate({
          terraform_data: { t: { input: 1 } },
          scv_policy: { p: policy("p", { lifecycle: { replace_triggered_by: ["terraform_data.t"] } }) },
        }),
      ),
      apply(
        estate({
          terraform_data: { t: { input: 2 } },
          scv_policy: { p: policy("p", { lifecycle: { replace_triggered_by: ["terraform_data.t"] } }) },
        }),
      ),
    ],
  },
  {
    name: "policy-of-unknown-and-sensitive",
    rule: "What is known only later, and what is sensitive, is so in its attributes.",
    steps: [
      plan(
        estate(
          {
            terraform_data: { t: { input: "text" } },
            scv_policy: {
              p: policy("p", { description: "${terraform_data.t.output}", snapshot_label: "${var.s}" }),
              q: policy("${terraform_data.t.id}", { scripts: ["/a", "${terraform_data.t.output}"] }),
            },
          },
          { variable: { s: { type: "string", sensitive: true, default: "hidden" } } },
        ),
      ),
      apply(
        estate(
          {
            terraform_data: { t: { input: "text" } },
            scv_policy: { p: policy("p", { description: "${terraform_data.t.output}", snapshot_label: "${var.s}" }) },
          },
          {
            variable: { s: { type: "string", sensitive: true, default: "hidden" } },
            output: { label: { value: "${scv_policy.p.snapshot_label}", sensitive: true } },
          },
        ),
      ),
      apply(one({ snapshot_label: "open" })),
    ],
  },
  {
    name: "policy-ignores-changes",
    rule: "ignore_changes leaves what was changed by hand.",
    steps: [
      apply(one({ description: "a", lifecycle: { ignore_changes: ["description", "retention"] } })),
      having(changed({ policies: [{ name: "p", description: "hand", retentionValue: 2 }] }), plan()),
      apply(
        one({ description: "b", snapshot_label: "l", lifecycle: { ignore_changes: ["description", "retention"] } }),
      ),
    ],
  },
];
