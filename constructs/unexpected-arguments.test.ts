import { TerraformStack, TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import {
  BuiltInSchedule,
  Policy,
  ResourceGroup,
  Retention,
  Schedule,
  ScvProvider,
  StorageSystem,
  Tag,
  VirtualMachine,
} from ".";
import { testApp } from "./testing/synth-scope";

/** As a program that nobody checks the types of: what its text says is taken as it is. */
function untyped<T>(props: object): T {
  return Object.assign(JSON.parse("{}"), props);
}

const policy = { name: "gold", frequency: "DAILY", retention: Retention.days(14) };
const group = { name: "erp", entities: ["vm-101"] };

const misspelt: readonly [what: string, make: (stack: Construct) => unknown, message: string][] = [
  [
    "an optional argument",
    (stack) => new Policy(stack, "gold", untyped({ ...policy, updateSnapMiror: true })),
    'prod/gold: An argument named "updateSnapMiror" is not expected here. Did you mean "updateSnapMirror"?',
  ],
  [
    "the attribute's name in place of the argument's",
    (stack) => new Policy(stack, "gold", untyped({ ...policy, updateSnapmirror: true })),
    'prod/gold: An argument named "updateSnapmirror" is not expected here. Did you mean "updateSnapMirror"?',
  ],
  [
    "a required argument",
    (stack) => new Policy(stack, "gold", untyped({ name: "gold", frequency: "DAILY", retentoin: Retention.days(1) })),
    'prod/gold: An argument named "retentoin" is not expected here. Did you mean "retention"?',
  ],
  [
    "a nested one",
    (stack) => new Policy(stack, "gold", untyped({ ...policy, retention: { type: "DAYS", valeu: 14 } })),
    'prod/gold: retention: An argument named "valeu" is not expected here. Did you mean "value"?',
  ],
  [
    "one of an attached policy",
    (stack) => new ResourceGroup(stack, "erp", untyped({ ...group, policies: [{ polcy: "1" }] })),
    'prod/erp: policies[0]: An argument named "polcy" is not expected here. Did you mean "policy"?',
  ],
  [
    "one of a schedule",
    (stack) => {
      const schedule = Schedule.daily(untyped({ at: "01:30", everyDay: 2 }));
      return new ResourceGroup(stack, "erp", { ...group, policies: [{ policy: "1", schedule }] });
    },
    'prod/erp: policies[0].schedule: An argument named "everyDay" is not expected here. Did you mean "everyDays"?',
  ],
  [
    "one of an e-mail",
    (stack) => new ResourceGroup(stack, "erp", untyped({ ...group, email: { form: "a@b", to: ["c@d"] } })),
    'prod/erp: email: An argument named "form" is not expected here. Did you mean "from"?',
  ],
  [
    "the entities of a group",
    (stack) => new ResourceGroup(stack, "erp", untyped({ name: "erp", entites: ["vm-101"] })),
    'prod/erp: An argument named "entites" is not expected here. Did you mean "entities"?',
  ],
  [
    "one of a storage system",
    (stack) => new StorageSystem(stack, "svm", untyped({ name: "svm", user: "admin" })),
    'prod/svm: An argument named "user" is not expected here. What there is: name, username, password,',
  ],
  [
    "one of a built-in schedule",
    (stack) => new BuiltInSchedule(stack, "purge", untyped({ name: "Schedule-PurgeJobs", crn: "0 0 3 * * ?" })),
    'prod/purge: An argument named "crn" is not expected here. Did you mean "cron"?',
  ],
  [
    "one of the provider",
    (stack) => new ScvProvider(stack, "scv", untyped({ endpont: "https://scv.example.com" })),
    'prod/scv: An argument named "endpont" is not expected here. Did you mean "endpoint"?',
  ],
  [
    "one of the provider's vCenter",
    (stack) => new ScvProvider(stack, "scv", untyped({ vcenter: { cafile: "ca.pem" } })),
    'prod/scv: vcenter: An argument named "cafile" is not expected here. Did you mean "caFile"?',
  ],
  [
    "one of a look-up in vCenter",
    (stack) => VirtualMachine.named(stack, "vm", untyped({ name: "app01", datacentre: "dc1" })),
    'prod/vm: An argument named "datacentre" is not expected here. Did you mean "datacenter"?',
  ],
  [
    "one that another look-up takes",
    (stack) => Tag.named(stack, "tag", untyped({ name: "gold", datacenter: "dc1" })),
    'prod/tag: An argument named "datacenter" is not expected here. What there is: name, category,',
  ],
  [
    "one of a look-up on the appliance",
    (stack) => ResourceGroup.named(stack, "erp", untyped({ nmae: "erp" })),
    'prod/erp: An argument named "nmae" is not expected here. Did you mean "name"?',
  ],
  [
    "a meta-argument, where there is nothing else",
    (stack) => Policy.all(stack, "all", untyped({ dependOn: [] })),
    'prod/all: An argument named "dependOn" is not expected here. Did you mean "dependsOn"?',
  ],
];

test.each(misspelt)("%s that is misspelt is refused by its construct, with the right name", (_, make, message) => {
  expect(() => make(new TerraformStack(testApp(), "prod"))).toThrow(message);
});

test("all that is misspelt is told at once, and nothing that follows from it", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const made = (): unknown => new Policy(stack, "gold", untyped({ nmae: "gold", retentoin: 1, frequency: "DAILY" }));
  expect(made).toThrow(/^prod\/gold: An argument named "nmae".*\nprod\/gold: An argument named "retentoin".*$/);
  expect(made).not.toThrow(/missing/);
});

test("cdktf's own arguments are expected everywhere, the alias of a provider too", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const provider = new ScvProvider(stack, "scv", { alias: "second" });
  const connection = { type: "ssh", host: "h" } as const;
  const meta = { provider, dependsOn: [], count: 2, lifecycle: { preventDestroy: true }, provisioners: [], connection };
  expect(() => new Policy(stack, "gold", { ...policy, frequency: "DAILY", ...meta })).not.toThrow();
  expect(() => Policy.named(stack, "silver", { name: "silver", ...meta })).not.toThrow();
});

test("what is left undefined, and what a token stands for, is not looked into", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const given = new TerraformVariable(stack, "given", {});
  expect(
    () => new Policy(stack, "gold", untyped({ ...policy, days: undefined, retention: given.value })),
  ).not.toThrow();
});

test("what is missing though the types ask for it is named by the group", () => {
  const stack = new TerraformStack(testApp(), "prod");
  expect(() => new ResourceGroup(stack, "a", untyped({ name: "erp" }))).toThrow("prod/a: entities must not be empty");
  expect(() => new ResourceGroup(stack, "b", untyped({ ...group, policies: [{}] }))).toThrow(
    "prod/b: policies[0].policy must not be empty",
  );
});

test("a schedule that is none is never passed over", () => {
  const stack = new TerraformStack(testApp(), "prod");
  const policies = [{ policy: "1", schedule: { at: "01:30" } }];
  expect(() => new ResourceGroup(stack, "erp", untyped({ ...group, policies }))).toThrow(
    'prod/erp: policies[0].schedule: An argument named "at" is not expected here',
  );
});
