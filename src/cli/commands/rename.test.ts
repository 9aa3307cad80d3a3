import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  project.configure(program("gold"));
  await project.run("apply --auto-approve");
});

afterEach(() => project.remove());

/** The policy gold at an address of that name, and a group that uses it. */
function program(name: string, more: object = {}): object {
  const { resource, ...rest } = Object(policies({ gold: 14 }));
  const daily = { every_days: 1, start_date: "2026-01-01", at: "01:30" };
  const policy = [{ policy_id: `\${scv_policy.${name}.id}`, schedule: { daily } }];
  return {
    ...rest,
    resource: {
      scv_policy: { [name]: resource.scv_policy.gold },
      scv_resource_group: { erp: { name: "erp", entities: ["vm-101"], policy } },
    },
    ...more,
  };
}

test("an object that is in use and gets another address without a move is taken for a rename, which both ways mend", async () => {
  project.configure(program("golden"));
  const { code, err } = await project.run("plan");
  expect(code).toBe(1);
  expect(err.slice(err.indexOf("There is no order"))).toMatchInlineSnapshot(`
   "There is no order for: delete scv_policy.gold, create scv_policy.golden,
   │ update scv_resource_group.erp. scv_policy.golden takes the name of
   │ scv_policy.gold, and what uses it stays: a rename. Move it in the state
   │ with:
   │     scv state mv scv_policy.gold scv_policy.golden
   │ or in the program with moveFromId("scv_policy.gold") of the new construct,
   │ which Terraform's JSON knows as a moved block.
   │
   │ code: operation-cycle
   ╵
   "
  `);
  project.configure(program("golden", { moved: [{ from: "scv_policy.gold", to: "scv_policy.golden" }] }));
  expect((await project.run("plan")).out).toContain("0 to add, 0 to change, 0 to destroy");
  project.configure(program("golden"));
  expect(await project.run("state mv scv_policy.gold scv_policy.golden")).toMatchObject({ code: 0 });
  expect(await project.run("plan --detailed-exitcode")).toMatchObject({ code: 0 });
});

test("a rename of an instance is one word of the shell, and nothing for moveFromId", async () => {
  const keyed = (key: string) => {
    const { resource, ...rest } = Object(program("gold"));
    const gold = { ...resource.scv_policy.gold, for_each: `\${toset(["${key}"])}` };
    const [policy] = resource.scv_resource_group.erp.policy;
    const of = { ...policy, policy_id: `\${scv_policy.gold["${key}"].id}` };
    const erp = { ...resource.scv_resource_group.erp, policy: [of] };
    return { ...rest, resource: { scv_policy: { gold }, scv_resource_group: { erp } } };
  };
  project.configure(keyed("a"));
  await project.run('state mv scv_policy.gold scv_policy.gold["a"]');
  expect(await project.run("plan --detailed-exitcode")).toMatchObject({ code: 0 });
  project.configure(keyed("b"));
  const { err } = await project.run("plan");
  expect(err).toContain(`scv state mv 'scv_policy.gold["a"]' 'scv_policy.gold["b"]'\n│\n`);
});
