import { createScvProvider } from "./scv";

const { schema, name, source, version } = createScvProvider();

test("the provider bears the address that is in every state", () => {
  expect([name, source]).toEqual(["scv", "terraform.local/cdktf-scv/scv"]);
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
});

test("it has the four resources, one and all of each as data sources, and vCenter's inventory", () => {
  const kinds = ["scv_policy", "scv_resource_group", "scv_schedule", "scv_storage_system"];
  expect(Object.keys(schema.resources).sort()).toEqual(kinds);
  expect(Object.keys(schema.dataSources).sort()).toEqual([
    "scv_datastore",
    "scv_folder",
    "scv_host",
    "scv_policies",
    "scv_policy",
    "scv_resource_group",
    "scv_resource_groups",
    "scv_schedule",
    "scv_schedules",
    "scv_storage_system",
    "scv_storage_systems",
    "scv_tag",
    "scv_virtual_machine",
  ]);
});

test("nothing in a policy or a resource group forces replacement, because that would delete backups", () => {
  for (const type of ["scv_policy", "scv_resource_group"]) {
    expect(JSON.stringify(schema.resources[type])).not.toContain("forcesReplacement");
  }
});

test("what a data source reads is computed all the way down, and none of it is a block", () => {
  const { attributes, blocks } = schema.dataSources["scv_resource_groups"] ?? {};
  expect(blocks).toEqual({});
  expect(JSON.stringify(attributes)).not.toMatch(/"(optional|required|serverDefault|forcesReplacement)"/);
});

test("secrets are write-only in the resource and unknown to the data source", () => {
  const { attributes } = schema.resources["scv_storage_system"]?.block ?? {};
  expect(attributes?.["password_wo"]).toMatchObject({ writeOnly: true, sensitive: true });
  expect(attributes?.["private_key_wo"]).toMatchObject({ writeOnly: true, sensitive: true });
  expect(JSON.stringify(schema.dataSources["scv_storage_system"])).not.toMatch(/"(password|private_key)/);
});

test("the policies of a group are real blocks", () => {
  expect(schema.resources["scv_resource_group"]?.block.blocks["policy"]).toMatchObject({ nesting: "list" });
});
