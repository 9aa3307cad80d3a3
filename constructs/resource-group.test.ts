import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import type { Construct } from "constructs";
import {
  Datastore,
  Folder,
  Frequency,
  Notification,
  Policy,
  ResourceGroup,
  Retention,
  Schedule,
  ScvProvider,
  SnapshotNamePart,
  Spanning,
  Tag,
  VirtualMachine,
  type ResourceGroupProps,
} from ".";
import { synthScope, testApp } from "./testing/synth-scope";

const least: ResourceGroupProps = { name: "erp", entities: ["vm-101"] };
const daily = Schedule.daily({ at: "01:30" });

function policy(scope: Construct, frequency: Frequency = Frequency.DAILY): Policy {
  return new Policy(scope, "gold", { name: "gold", frequency, retention: Retention.days(14) });
}

function group(props: (stack: Construct) => ResourceGroupProps) {
  const text = synthScope((stack) => new ResourceGroup(stack, "erp", props(stack)));
  return JSON.parse(text).resource.scv_resource_group.erp;
}

/** With the validations that a real synthesis runs. */
function validated(props: (stack: Construct) => ResourceGroupProps): () => string {
  const stack = new TerraformStack(testApp(), "prod");
  new ScvProvider(stack, "scv");
  new ResourceGroup(stack, "erp", props(stack));
  return () => Testing.synth(stack, true);
}

test("a group of one machine needs a name only", () => {
  expect(group(() => least)).toEqual({ name: "erp", entities: ["vm-101"] });
});

test("constructs stand for the ids that they will have", () => {
  const { entities, policy: attached } = group((stack) => ({
    name: "erp",
    entities: [
      VirtualMachine.named(stack, "vm", { name: "app01", datacenter: "dc1", folder: "production" }),
      Datastore.named(stack, "datastore", { name: "ds_gold" }),
      Folder.named(stack, "folder", { name: "production", parentFolder: "all" }),
      Tag.named(stack, "tag", { name: "gold", category: "backup" }),
    ],
    policies: [
      { policy: policy(stack), schedule: daily },
      { policy: Policy.named(stack, "silver", { name: "silver" }) },
      { policy: "42", schedule: Schedule.hourly({ at: "00:00" }) },
    ],
  }));
  expect(entities).toEqual([
    "${data.scv_virtual_machine.vm.id}",
    "${data.scv_datastore.datastore.id}",
    "${data.scv_folder.folder.id}",
    "${data.scv_tag.tag.id}",
  ]);
  expect(attached).toEqual([
    {
      policy_id: "${scv_policy.gold.id}",
      schedule: { daily: { every_days: 1, start_date: "2024-01-01", at: "01:30" } },
    },
    { policy_id: "${data.scv_policy.silver.id}" },
    { policy_id: "42", schedule: { hourly: { every_hours: 1, start_date: "2024-01-01", at: "00:00" } } },
  ]);
});

test("every other argument of a group reaches its attribute", () => {
  expect(
    group((stack) => ({
      ...least,
      description: "ERP",
      policies: [{ policy: policy(stack) }],
      spanning: Spanning.manual(["datastore-11", Datastore.named(stack, "ds", { name: "ds_gold" })]),
      notification: Notification.ERROR,
      email: { from: "scv@example.com", to: ["ops@example.com"], subject: "ERP" },
      snapshotName: { recent: true, format: [SnapshotNamePart.CUSTOM_TEXT], customText: "erp" },
      secondaryProtection: {
        replicationPolicy: "Asynchronous",
        consistencyGroupSuffix: "_dest",
        destinations: [{ source: "svm1:unit1", cluster: "cluster2", svm: "svm2" }],
      },
      forceDestroy: true,
    })),
  ).toEqual({
    name: "erp",
    description: "ERP",
    entities: ["vm-101"],
    policy: [{ policy_id: "${scv_policy.gold.id}" }],
    spanning: { type: "MANUAL", datastores: ["datastore-11", "${data.scv_datastore.ds.id}"] },
    notification: "ERROR",
    email: { from: "scv@example.com", to: ["ops@example.com"], subject: "ERP" },
    snapshot_name: { recent: true, format: ["$CustomText"], custom_text: "erp" },
    secondary_protection: {
      replication_policy: "Asynchronous",
      consistency_group_suffix: "_dest",
      destinations: [{ source: "svm1:unit1", cluster: "cluster2", svm: "svm2" }],
    },
    force_destroy: true,
  });
});

test("spanning that needs no datastores is a value", () => {
  expect(group(() => ({ ...least, spanning: Spanning.INCLUDE_ALL })).spanning).toEqual({ type: "INCLUDE_ALL" });
});

test("a fault of a schedule is named by the group, without the attribute that the schedule hides", () => {
  const schedule = Schedule.daily({ at: "25:00", everyDays: 40 });
  const made = (): unknown => group(() => ({ ...least, policies: [{ policy: "1", schedule }] }));
  expect(made).toThrow(/\/erp: policies\[0\]\.schedule\.everyDays must be at most 31\. It is 40\./);
  expect(made).toThrow(/\/erp: policies\[0\]\.schedule\.at is not a time of day such as 01:30\. It is "25:00"\./);
});

test("rules across arguments hold when the group is made", () => {
  expect(() => group(() => ({ ...least, entities: [] }))).toThrow("erp: entities must not be empty");
  expect(() => group(() => ({ ...least, snapshotName: { customText: "x" } }))).toThrow(
    "erp: snapshotName.customText: customText is used nowhere",
  );
});

test("a warning becomes an annotation of the group", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const { node } = new ResourceGroup(stack, "erp", { ...least, notification: Notification.ALWAYS });
  expect(node.metadata).toContainEqual(
    expect.objectContaining({
      type: "@cdktf/warn",
      data: expect.stringMatching(/^email: Notification ALWAYS.*\nAdd email with from and to/),
    }),
  );
});

test("tokens are passed over", () => {
  const { name, entities } = group((stack) => {
    const given = new TerraformVariable(stack, "given", { type: "string" });
    return { name: given.stringValue, entities: [given.stringValue], policies: [{ policy: given.stringValue }] };
  });
  expect([name, entities]).toEqual(["${var.given}", ["${var.given}"]]);
});

test("a schedule must be of its policy's frequency", () => {
  const weekly = Schedule.weekly({ daysOfWeek: ["SUNDAY"], at: "03:00" });
  expect(validated((stack) => ({ ...least, policies: [{ policy: policy(stack), schedule: weekly }] }))).toThrow(
    "[prod/erp] policies[0].schedule is WEEKLY, but the policy's frequency is DAILY: use Schedule.daily",
  );
  expect(validated((stack) => ({ ...least, policies: [{ policy: policy(stack), schedule: daily }] }))).not.toThrow();
});

test("a policy on demand takes no schedule", () => {
  const onDemand = (stack: Construct): Policy => policy(stack, Frequency.ON_DEMAND);
  expect(validated((stack) => ({ ...least, policies: [{ policy: onDemand(stack), schedule: daily }] }))).toThrow(
    "policies[0].schedule must be left out: the policy's frequency is ON_DEMAND",
  );
  expect(validated((stack) => ({ ...least, policies: [{ policy: onDemand(stack) }] }))).not.toThrow();
});

test("a policy is attached once", () => {
  const twice = (stack: Construct): ResourceGroupProps => {
    const gold = policy(stack);
    return { ...least, policies: [{ policy: gold, schedule: daily }, { policy: gold }] };
  };
  expect(validated(twice)).toThrow("policies[1].policy is attached already");
});

test("groups that are not of the stack are looked up", () => {
  const { data } = JSON.parse(
    synthScope((stack) => {
      ResourceGroup.named(stack, "erp", { name: "erp" });
      ResourceGroup.all(stack, "all");
    }),
  );
  expect(data).toEqual({ scv_resource_group: { erp: { name: "erp" } }, scv_resource_groups: { all: {} } });
});

test("an existing group can be taken over", () => {
  const { import: imports } = JSON.parse(synthScope((stack) => new ResourceGroup(stack, "erp", least).importFrom("7")));
  expect(imports).toEqual([{ id: "7", to: "scv_resource_group.erp" }]);
});
