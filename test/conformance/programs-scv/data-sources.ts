import { apply, having, outputs, plan } from "../program";
import { estate, group, policy } from "./estate";
import { changed, type ScvProgram } from "./scv-program";

const made = { name: "there", frequency: "DAILY", retentionType: "DAYS", retentionValue: 7 };

/** The simulator's vCenter has none. */
const datacenters = { side: "vcenter", path: "/api/vcenter/datacenter", status: 200 } as const;

export const dataSourcePrograms: readonly ScvProgram[] = [
  {
    name: "data-by-name",
    rule: "Each object of the appliance and of vCenter is found by its name.",
    steps: [
      having(
        changed({
          policies: [made],
          resourceGroups: [{ name: "team", entities: ["vm-101"] }],
          storageSystems: [{ name: "cluster1.example.com", type: "ONTAP Cluster" }],
        }),
        apply(
          estate(
            {
              scv_resource_group: {
                g: group("g", ["${data.scv_policy.p.id}"], { entities: ["${data.scv_tag.t.id}"] }),
              },
            },
            {
              data: {
                scv_policy: { p: { name: "there" } },
                scv_resource_group: { g: { name: "team" } },
                scv_storage_system: { s: { name: "cluster1.example.com" } },
                scv_schedule: { s: { name: "Schedule-PurgeJobs" } },
                scv_virtual_machine: { v: { name: "app01" } },
                scv_datastore: { d: { name: "ds_gold" } },
                scv_host: { h: { name: "esxi01.example.com" } },
                scv_folder: { f: { name: "production" } },
                scv_tag: { t: { name: "gold", category: "backup" } },
              },
              ...outputs({
                p: "${data.scv_policy.p}",
                s: "${data.scv_schedule.s.cron_expression}",
                v: "${data.scv_virtual_machine.v.id}",
                f: "${data.scv_folder.f.id}",
              }),
            },
          ),
        ),
      ),
      having(changed({ policies: [{ name: "there", retentionValue: 8 }] }), apply()),
    ],
  },
  {
    name: "data-of-collections",
    rule: "A collection is a list of all that there is.",
    steps: [
      having(
        changed({ policies: [made, { ...made, name: "too" }] }),
        apply(
          estate(
            {},
            {
              data: { scv_policies: { all: {} }, scv_schedules: { all: {} }, scv_storage_systems: { all: {} } },
              ...outputs({
                names: "${data.scv_policies.all.policies[*].name}",
                schedules: "${{for s in data.scv_schedules.all.schedules : s.name => s.cron_expression}}",
                systems: "${data.scv_storage_systems.all.storage_systems}",
              }),
            },
          ),
        ),
      ),
      plan(),
    ],
  },
  {
    name: "data-by-more-than-a-name",
    rule: "A datacenter or a folder narrows the search, a tag is found without its category, and groups are listed.",
    steps: [
      having(
        {
          sideDoor: ({ remote }) => {
            remote.setState({ resourceGroups: ["one", "two"].map((name) => ({ name, entities: ["vm-101"] })) });
            remote.addFaults({ ...datacenters, body: [{ datacenter: "datacenter-2", name: "Datacenter" }] });
          },
        },
        apply(
          estate(
            {},
            {
              data: {
                scv_resource_groups: { all: {} },
                scv_virtual_machine: { v: { name: "app01", datacenter: "Datacenter", folder: "production" } },
                scv_datastore: { d: { name: "ds_gold", datacenter: "Datacenter" } },
                scv_host: { h: { name: "esxi01.example.com", datacenter: "Datacenter" } },
                scv_folder: { f: { name: "staging", datacenter: "Datacenter", parent_folder: "production" } },
                scv_tag: { t: { name: "gold" } },
              },
              ...outputs({ groups: "${data.scv_resource_groups.all.resource_groups[*].name}" }),
            },
          ),
        ),
      ),
      plan(estate({}, { data: { scv_virtual_machine: { v: { name: "app01", folder: "nowhere" } } } })),
      having(
        {
          sideDoor: ({ remote }) => {
            remote.clearFaults();
            remote.addFaults({ ...datacenters, body: [] });
          },
        },
        plan(estate({}, { data: { scv_datastore: { d: { name: "ds_gold", datacenter: "nowhere" } } } })),
      ),
    ],
  },
  {
    name: "data-not-there",
    rule: "A name that nothing has is an error.",
    steps: [
      plan(estate({}, { data: { scv_policy: { p: { name: "nobody" } } } })),
      plan(estate({}, { data: { scv_virtual_machine: { p: { name: "nobody" } } } })),
    ],
  },
  {
    name: "data-that-refers-to-what-changes",
    rule: "A look-up by what a resource has is read in the apply where that changes, though its name is known.",
    steps: [7, 8].map((value) =>
      apply(
        estate(
          { scv_policy: { p: policy("p", { retention: { type: "DAYS", value } }) } },
          {
            locals: { name: "${scv_policy.p.name}" },
            data: {
              scv_policy: {
                found: { name: "${scv_policy.p.name}" },
                ...(value === 7 ? {} : { early: { name: "${local.name}" } }),
              },
            },
            ...outputs({ days: "${data.scv_policy.found.retention.value}" }),
          },
        ),
      ),
    ),
  },
  {
    name: "data-of-what-is-to-be-made",
    rule: "A look-up that depends on what changes is read in the apply.",
    steps: [
      apply(
        estate(
          { scv_policy: { p: policy("p") } },
          {
            data: { scv_policy: { found: { name: "${scv_policy.p.name}", depends_on: ["scv_policy.p"] } } },
            ...outputs({ label: "${data.scv_policy.found.retention.value}" }),
          },
        ),
      ),
      apply(
        estate(
          { scv_policy: { p: policy("p", { retention: { type: "DAYS", value: 2 } }) } },
          {
            data: { scv_policy: { found: { name: "${scv_policy.p.name}", depends_on: ["scv_policy.p"] } } },
            ...outputs({ label: "${data.scv_policy.found.retention.value}" }),
          },
        ),
      ),
      plan(),
    ],
  },
];
