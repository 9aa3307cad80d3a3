import { policies, startProject, type TestProject } from "../testing/test-project";

const refused = {
  variable: { size: { default: 3, validation: [{ condition: "${var.size > 5}", error_message: "Too small." }] } },
  locals: { size: "${var.size}" },
  output: { size: { value: "${local.size}" } },
};
const sized = { sized: { input: "${local.size}" }, after: { depends_on: ["terraform_data.sized"] } };

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  project.configure({ ...refused, resource: { terraform_data: sized } });
});

afterEach(() => project.remove());

test("a plan that planned nothing says so, and why", async () => {
  const { code, out, err } = await project.run("plan");
  expect({ code, out }).toEqual({
    code: 1,
    out: "\nPlanning failed. scv encountered an error while generating this plan.\n",
  });
  expect(err.match(/Error: .*/g)).toEqual(["Error: Invalid value for variable"]);
  expect(err).toContain("│ var.size is 3");
});

test("an apply that planned nothing says only why, to machines too", async () => {
  expect(await project.run("apply --auto-approve")).toMatchObject({ code: 1, out: "" });
  const { out } = await project.run("apply --auto-approve --json");
  const lines = out.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).type)).toEqual(["version", "diagnostic"]);
  expect(JSON.parse(lines[1] ?? "").diagnostic).toMatchObject({
    address: "var.size",
    snippet: { code: "${var.size > 5}", values: [{ traversal: "var.size", statement: "is 3" }] },
  });
});

test.each(["plan", "apply --auto-approve"])("%s shows what does not depend on what failed", async (words) => {
  project.configure({ ...refused, resource: { terraform_data: { ...sized, free: { input: 1 } } } });
  const { code, out } = await project.run(words);
  expect(code).toBe(1);
  expect(out).toContain(
    "scv planned the following actions, but then encountered a problem:\n\n  # terraform_data.free",
  );
  expect(out.match(/# \S+ will be created/g)).toEqual(["# terraform_data.free will be created"]);
  expect(out).not.toContain("Changes to Outputs");
});

test("the plan of a destroy that is refused shows all that would be destroyed", async () => {
  const gold = { name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 14 } };
  const group = { name: "g", entities: ["vm-101"] };
  const resource = { scv_policy: { gold }, scv_resource_group: { g: group } };
  project.configure(policies({}, { resource }));
  await project.run("apply --auto-approve");
  const { code, out, err } = await project.run("plan --destroy");
  expect(code).toBe(1);
  expect(out.match(/# \S+ will be destroyed/g)).toEqual([
    "# scv_policy.gold will be destroyed",
    "# scv_resource_group.g will be destroyed",
  ]);
  expect(err).toContain("set forceDestroy: true (force_destroy in HCL) and apply first");
});
