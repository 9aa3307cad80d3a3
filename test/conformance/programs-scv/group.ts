import type { JsonObject } from "../../../src/language/json";
import { apply, command, destroy, having, outputs, plan } from "../program";
import { estate, group, nightly, policy } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const gold = "${scv_policy.gold.id}";
const one = (more: JsonObject = {}, rest: JsonObject = {}) =>
  estate({ scv_policy: { gold: policy("gold") }, scv_resource_group: { g: group("g", [gold], more) } }, rest);

const everything: JsonObject = {
  description: "all of it",
  entities: ["vm-103", "vm-102", "datastore-11"],
  spanning: { type: "MANUAL", datastores: ["datastore-12", "datastore-11"] },
  notification: "ALWAYS",
  email: { from: "scv@example.com", to: ["b@example.com", "a@example.com"], subject: "backups" },
  snapshot_name: { format: ["$ResourceGroup", "$CustomText"], custom_text: "text" },
};

const scheduled = (frequency: string, schedule: JsonObject | null) =>
  estate({
    scv_policy: { gold: policy("gold", { frequency }) },
    scv_resource_group: { g: group("g", [], { policy: [{ policy_id: gold, schedule }] }) },
  });

export const groupPrograms: readonly ScvProgram[] = [
  {
    name: "group-lives",
    rule: "A group and its policy are made in order, changed in place, and destroyed in the opposite order.",
    steps: [
      apply(one({}, outputs({ group: "${scv_resource_group.g}" }))),
      plan(),
      apply(one({ name: "h", entities: ["vm-102", "vm-101"] })),
      apply(one({ name: "h", entities: ["vm-101", "vm-102"] })),
      destroy(),
    ],
  },
  {
    name: "group-with-everything",
    rule: "Each attribute can be set, changed, taken away, and set to null.",
    steps: [
      apply(one(everything)),
      plan(),
      apply(one({ ...everything, spanning: { type: "EXCLUDE_ALL" }, notification: "ERROR" })),
      apply(one()),
      apply(one({ ...everything, entities: ["datastore-11", "vm-102", "vm-103"] })),
      apply(one({ description: null, spanning: null, notification: null, email: null, snapshot_name: null })),
      plan(),
    ],
  },
  ...(
    [
      ["HOURLY", { hourly: { every_hours: 6, at: "00:15" } }],
      ["WEEKLY", { weekly: { days_of_week: ["SUNDAY", "MONDAY"], start_date: "2026-02-01", at: "23:59" } }],
      ["MONTHLY", { monthly: { months: [12, 1], days_of_month: [31, 1], start_date: "2026-02-01", at: "12:00" } }],
      ["ON_DEMAND", null],
    ] as const
  ).map(([frequency, schedule]): ScvProgram => ({
    name: `group-schedule-${frequency.toLowerCase()}`,
    rule: "A schedule of each kind is sent and read as it is written.",
    steps: [apply(scheduled(frequency, schedule)), plan(), destroy()],
  })),
  {
    name: "group-schedule-changes",
    rule: "A first day that is not written is the appliance's, and stays when something else changes.",
    steps: [
      apply(scheduled("DAILY", { daily: { at: "01:00" } })),
      apply(scheduled("DAILY", { daily: { at: "02:00" } })),
      apply(scheduled("DAILY", { daily: { every_days: 3, start_date: "2026-05-01", at: "02:00" } })),
      apply(scheduled("DAILY", { daily: { at: "02:00" } })),
    ],
  },
  {
    name: "group-drifts",
    rule: "What was changed by hand is drift, and mended; what is not written is left alone.",
    steps: [
      apply(one({ description: "ours" })),
      having(changed({ resourceGroups: [{ name: "g", description: "theirs", entities: ["vm-110"] }] }), plan()),
      apply(),
      having(
        changed({ resourceGroups: [{ name: "g", spanningDatastores: { spanningType: "INCLUDE_ALL" }, policies: [] }] }),
        plan(),
      ),
      apply(),
      having({ sideDoor: ({ remote }) => remote.setState({ resourceGroups: [] }) }, plan()),
      apply(),
    ],
  },
  {
    name: "group-imported",
    rule: "A group is imported by its name; what the appliance cannot tell of it has its default.",
    steps: [
      having(
        {
          sideDoor: ({ remote }) =>
            remote.setState({ resourceGroups: [{ name: "g", entities: ["vm-101"], notification: "ERROR" }] }),
        },
        plan(estate({})),
      ),
      apply(
        estate(
          { scv_resource_group: { g: group("g", [], { force_destroy: null }) } },
          { import: [{ to: "scv_resource_group.g", id: "g" }] },
        ),
      ),
      { ...command("state", "rm", "scv_resource_group.g"), configuration: estate({}) },
      {
        ...command("import", "-input=false", "scv_resource_group.g", "g"),
        configuration: estate({ scv_resource_group: { g: group("g") } }),
      },
      apply(),
      destroy(),
    ],
  },
  {
    name: "group-is-not-destroyed-by-habit",
    rule: "Without force_destroy in the state a group stays.",
    steps: [apply(one({ force_destroy: false })), destroy(), apply(one({ force_destroy: true })), destroy()],
  },
  {
    name: "group-policies-by-dynamic",
    rule: "Blocks that are generated are blocks; policies come and go in one run.",
    steps: [["a"], ["a", "b"], ["b", "c"]].map((names) =>
      apply(
        estate({
          scv_policy: {
            p: {
              for_each: '${toset(["a", "b", "c"])}',
              ...policy("${each.key}"),
            },
          },
          scv_resource_group: {
            g: {
              ...group("g"),
              policy: undefined,
              dynamic: {
                policy: {
                  for_each: `\${toset(${JSON.stringify(names)})}`,
                  content: { policy_id: "${scv_policy.p[policy.value].id}", schedule: nightly },
                },
              },
            },
          },
        }),
      ),
    ),
  },
  {
    name: "group-of-unknown",
    rule: "What a group holds may be known only after the apply of something else.",
    steps: [
      apply(
        estate({
          terraform_data: { t: { input: "vm-104" } },
          scv_resource_group: {
            g: group("g", [], {
              entities: ["vm-101", "${terraform_data.t.output}"],
              description: "${terraform_data.t.id}",
            }),
          },
        }),
      ),
      apply(
        estate({
          terraform_data: { t: { input: "vm-105" } },
          scv_resource_group: { g: group("g", [], { entities: ["vm-101", "${terraform_data.t.output}"] }) },
        }),
      ),
    ],
  },
];
