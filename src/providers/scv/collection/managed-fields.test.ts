import { policySchema, type Policy } from "../policy/schema";
import { resourceGroupSchema, type ResourceGroup } from "../resource-group/schema";
import { differingFields } from "./managed-fields";

const policy: Policy = { id: "1", name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 7 } };
const group: ResourceGroup = { id: "1", name: "g", entities: ["vm-1", "vm-2"] };

test("the path of each field that differs is named", () => {
  const found: Policy = { ...policy, frequency: "WEEKLY", retention: { type: "DAYS", value: 8 } };
  expect(differingFields(policySchema, policy, found)).toEqual(["frequency", "retention.value"]);
});

test("what was left to the server, and what it alone decides, differs from nothing", () => {
  const found: Policy = { ...policy, id: "2", description: "filled in", scripts: ["/a"], vcenter_server: "vc1" };
  expect(differingFields(policySchema, policy, found)).toEqual([]);
});

test("what was left out and has no default differs from anything that is there", () => {
  const found: Policy = { ...policy, primary_locking_period: { value: 1, unit: "DAYS" } };
  expect(differingFields(policySchema, policy, found)).toEqual(["primary_locking_period"]);
});

test("the order matters only where it has a meaning", () => {
  expect(differingFields(resourceGroupSchema, group, { ...group, entities: ["vm-2", "vm-1"] })).toEqual([]);
  const scripts = { ...policy, scripts: ["/a", "/b"] };
  expect(differingFields(policySchema, scripts, { ...policy, scripts: ["/b", "/a"] })).toEqual([
    "scripts[0]",
    "scripts[1]",
  ]);
});

test("a schedule without a first day agrees with the day that it was given", () => {
  const schedule = { daily: { at: "01:30" } };
  const found = { daily: { at: "01:30", every_days: 1, start_date: "2026-01-31" } };
  const before = { ...group, policy: [{ policy_id: "1", schedule }] };
  expect(
    differingFields(resourceGroupSchema, before, { ...group, policy: [{ policy_id: "1", schedule: found }] }),
  ).toEqual([]);
  const weekly = { weekly: { at: "01:30", days_of_week: ["MONDAY" as const] } };
  expect(
    differingFields(resourceGroupSchema, before, { ...group, policy: [{ policy_id: "1", schedule: weekly }] }),
  ).toEqual(["policy[0].schedule.daily", "policy[0].schedule.weekly"]);
});

test("what is ours alone is never compared", () => {
  expect(differingFields(resourceGroupSchema, { ...group, force_destroy: true }, group)).toEqual([]);
});
