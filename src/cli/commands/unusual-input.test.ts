import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

test("a key called __proto__ stays in values and outputs, as any other", async () => {
  project.configure({
    resource: { terraform_data: { a: { input: { ["__proto__"]: { z: 1 }, b: 2 } } } },
    output: { ["__proto__"]: { value: 1 }, all: { value: "${terraform_data.a.output}" } },
  });
  await project.run("apply --auto-approve");
  expect(await project.run("plan --detailed-exitcode")).toMatchObject({ code: 0 });
  expect((await project.run("output --json __proto__")).out).toBe("1\n");
  expect(await project.run("output constructor")).toMatchObject({ code: 1 });
});

test("what stands behind a mistyped option is not repeated: it may be a secret", async () => {
  const { code, err } = await project.run("plan --vra=s=hunter2");
  expect({ code, err }).toEqual({ code: 1, err: expect.not.stringContaining("hunter2") });
});

test("the provider is not installed into a folder without a name", async () => {
  const { code, err } = await project.run("terraform install --dir=");
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("Invalid value for an option") });
});

test("what a check block cannot look up at plan is looked up again at apply, and stops neither", async () => {
  project.configure({
    resource: { terraform_data: { a: { input: 1 } } },
    check: {
      other: {
        data: { terraform_remote_state: { other: { backend: "local", config: { path: "other.tfstate" } } } },
        assert: {
          condition: "${data.terraform_remote_state.other.outputs.ready}",
          error_message: "the other stack is not ready",
        },
      },
    },
  });
  expect(await project.run("plan --out=saved.plan")).toMatchObject({ code: 0 });
  const state = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", resources: [] };
  const outputs = { ready: { value: false, type: "bool" } };
  writeFileSync(join(project.folder, "other.tfstate"), JSON.stringify({ ...state, outputs }));
  const { code, out } = await project.run("apply saved.plan");
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("the other stack is not ready") });
  rmSync(join(project.folder, "other.tfstate"));
  expect(await project.run("apply --auto-approve")).toMatchObject({ code: 0 });
});

test("two keys of an object that come out the same are an error", async () => {
  project.configure({
    variable: { k: { default: "a" } },
    output: { o: { value: { "${var.k}": 1, a: 2 } } },
  });
  const { code, err } = await project.run("plan");
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("Duplicate object attribute") });
});
