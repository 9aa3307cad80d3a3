import { apply, having, plan } from "../program";
import { estate, group, nightly, policy } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const wrong = (more: Parameters<typeof policy>[1]) => plan(estate({ scv_policy: { p: policy("p", more) } }));
const wrongGroup = (more: Parameters<typeof group>[2]) =>
  plan(estate({ scv_resource_group: { g: group("g", [], more) } }));
/** Policies by name and frequency, and a group with those that are named. */
const attached = (frequencies: Readonly<Record<string, string>>, names: readonly string[]) =>
  estate({
    scv_policy: Object.fromEntries(
      Object.entries(frequencies).map(([name, frequency]) => [name, policy(name, { frequency })]),
    ),
    scv_resource_group: {
      g: group("g", [], {
        policy: names.map((name) => ({
          policy_id: `\${scv_policy.${name}.id}`,
          schedule: frequencies[name] === "DAILY" ? nightly : { weekly: { days_of_week: ["MONDAY"], at: "01:00" } },
        })),
      }),
    },
  });
const taken = { frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };

export const errorPrograms: readonly ScvProgram[] = [
  {
    name: "errors-of-a-policy",
    rule: "A rule that is broken is an error or a warning of its attribute, without a request.",
    steps: [
      wrong({ retention: { type: "DAYS", value: 2000 } }),
      wrong({ retention: { type: "YEARS", value: 1 } }),
      wrong({ retention: { type: "DAYS" } }),
      wrong({ frequency: "SOMETIMES", snapshot_label: "x".repeat(32) }),
      wrong({ name: "a/b" }),
      wrong({ name: "a-b" }),
      wrong({ scripts: ["a;b", ""] }),
      wrong({ update_snapvault: true, retention: { type: "COUNT", value: 1 } }),
      wrong({ nonsense: 1 }),
      wrong({ vm_consistent: "perhaps" }),
    ],
  },
  {
    name: "errors-of-a-group",
    rule: "A rule that is broken is an error or a warning of its attribute, without a request.",
    steps: [
      wrongGroup({ entities: [] }),
      wrongGroup({ spanning: { type: "MANUAL" } }),
      wrongGroup({ notification: "ALWAYS" }),
      wrongGroup({ snapshot_name: { custom_text: "unused" } }),
      wrongGroup({ policy: [{ policy_id: "1" }, { policy_id: "1" }] }),
      wrongGroup({ policy: [{ policy_id: "1", schedule: { ...nightly, hourly: { at: "01:00" } } }] }),
      wrongGroup({ policy: [{ policy_id: "1", schedule: { daily: { at: "25:00" } } }] }),
      wrongGroup({ policy: [{}] }),
    ],
  },
  {
    name: "errors-of-a-storage-system",
    rule: "Credentials are one pair, complete; a schedule is Quartz's.",
    steps: [
      plan(estate({ scv_storage_system: { s: { name: "s" } } })),
      plan(estate({ scv_storage_system: { s: { name: "s", username: "u", password_wo: "p", port: 70000 } } })),
      plan(estate({ scv_storage_system: { s: { name: "s", username: "u", password_wo: "p", port: 80 } } })),
      plan(estate({ scv_schedule: { s: { name: "Schedule-PurgeJobs", cron_expression: "tomorrow" } } })),
      plan(estate({ scv_schedule: { s: { name: "Schedule-PurgeJobs", cron_expression: "0 0 1 * * *" } } })),
    ],
  },
  {
    name: "errors-of-the-appliance",
    rule: "What the appliance refuses is an error of the object, and the others are made.",
    steps: [
      apply(
        estate({
          scv_policy: { p: policy("p") },
          scv_resource_group: { g: group("g", ["${scv_policy.p.id}"], { entities: ["vm-999999"] }) },
          scv_storage_system: { s: { name: "nowhere.example.com", username: "u", password_wo: "p" } },
        }),
      ),
      plan(),
    ],
  },
  {
    name: "errors-of-a-name-that-is-taken",
    rule: "A name that somebody else's object has is an error.",
    steps: [
      having(changed({ policies: [{ name: "p", ...taken }] }), apply(estate({ scv_policy: { p: policy("p") } }))),
    ],
  },
  {
    name: "errors-of-a-policy-in-use",
    rule: "A policy that a group stops using can go in the same run.",
    steps: [
      apply(
        estate({
          scv_policy: { a: policy("a"), b: policy("b") },
          scv_resource_group: { g: group("g", ["${scv_policy.a.id}"]) },
        }),
      ),
      apply(estate({ scv_policy: { b: policy("b") }, scv_resource_group: { g: group("g", ["${scv_policy.b.id}"]) } })),
    ],
  },
  {
    name: "errors-of-a-frequency-in-use",
    rule: "A policy that a group uses keeps its frequency, and the plan says so; one that none uses may change it.",
    steps: [
      apply(attached({ used: "DAILY", unused: "DAILY" }, ["used"])),
      plan(attached({ used: "WEEKLY", unused: "DAILY" }, ["used"])),
      apply(attached({ used: "DAILY", unused: "WEEKLY" }, ["used", "unused"])),
      plan(),
    ],
  },
  {
    name: "errors-of-a-replacement-in-use",
    rule: "A policy that a group uses is not destroyed before its replacement is there.",
    steps: [apply(attached({ used: "DAILY" }, ["used"])), apply(undefined, "-replace=scv_policy.used")],
  },
  {
    name: "errors-of-a-schedule-that-is-not-there",
    rule: "The name of a built-in schedule is one that the appliance has, and the plan says so.",
    steps: [plan(estate({ scv_schedule: { s: { name: "Schedule-Purge", cron_expression: "0 0 4 * * ?" } } }))],
  },
  {
    name: "replaced-before-destroyed",
    rule: "A policy whose frequency changes while it is used is replaced by a new one first.",
    steps: ["DAILY", "WEEKLY"].map((frequency) =>
      apply(
        estate({
          scv_policy: {
            p: policy(`p_${frequency}`, {
              frequency,
              lifecycle: { create_before_destroy: true, replace_triggered_by: ["terraform_data.t"] },
            }),
          },
          terraform_data: { t: { input: frequency } },
          scv_resource_group: {
            g: group("g", [], {
              policy: [
                {
                  policy_id: "${scv_policy.p.id}",
                  schedule: frequency === "DAILY" ? nightly : { weekly: { days_of_week: ["MONDAY"], at: "01:00" } },
                },
              ],
            }),
          },
        }),
      ),
    ),
  },
];
