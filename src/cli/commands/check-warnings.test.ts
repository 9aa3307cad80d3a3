import { startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

const failing = {
  resource: { terraform_data: { a: { input: "b" } } },
  check: { health: { assert: { condition: '${terraform_data.a.input == "c"}', error_message: "not well" } } },
};
const warnings = (out: string) => out.match(/not well/g)?.length;

test("a check that fails before and after is told once, or twice where somebody was asked in between", async () => {
  project.configure(failing);
  const unasked = await project.run("apply --auto-approve");
  expect({ code: unasked.code, told: warnings(unasked.out) }).toEqual({ code: 0, told: 1 });
  project.configure({ ...failing, resource: { terraform_data: { a: { input: "d" } } } });
  const asked = await project.run("apply", { typed: ["yes"] });
  expect({ code: asked.code, told: warnings(asked.out) }).toEqual({ code: 0, told: 2 });
});

test("an instance goes because its block is not in the configuration", async () => {
  project.configure({ resource: { terraform_data: { a: { for_each: { k: 1 }, input: "b" } } } });
  await project.run("apply --auto-approve");
  project.configure({ resource: { terraform_data: { b: { input: "b" } } } });
  expect((await project.run("plan")).out).toContain("(because terraform_data.a is not in configuration)");
});
