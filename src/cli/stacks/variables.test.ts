import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProject, type TestProject } from "../testing/test-project";

const declaration = (variable: object) => ({
  terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
  variable,
  output: Object.fromEntries(Object.keys(variable).map((name) => [name, { value: `\${var.${name}}` }])),
});
const region = { region: { type: "string", description: "Where it is.\nA short name." } };

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

const write = (name: string, text: string) => writeFileSync(join(project.folder, name), text);

async function outputs(): Promise<Record<string, unknown>> {
  const { out } = await project.run("output --json");
  return JSON.parse(out);
}

test("values come from files beside the configuration and from the command line, whose order counts", async () => {
  project.configure(declaration({ a: {}, b: {}, c: {}, d: { type: "list(number)" } }));
  write("terraform.tfvars", 'a = "file"\nb = "file"\nc = "file"\n');
  mkdirSync(join(project.folder, "values"));
  write("values/prod.tfvars", 'b = "named"\nc = "named"\n');
  const applied = await project.run(
    "apply --auto-approve -var=b=first -var-file=values/prod.tfvars --var c=last -var d=[1]",
  );
  expect(applied).toMatchObject({ code: 0, err: "" });
  expect(await outputs()).toMatchObject({
    a: { value: "file" },
    b: { value: "named" },
    c: { value: "last" },
    d: { value: [1], type: ["list", "number"] },
  });
});

test("what no stack declares is an error on the command line, and a warning in a file", async () => {
  project.configure(declaration(region));
  expect(await project.run("plan --var region=eu --var regoin=us")).toMatchObject({
    code: 1,
    err: expect.stringContaining("Value for undeclared variable"),
  });
  write("terraform.tfvars", 'region = "eu"\nzone = 1\n');
  expect(await project.run("plan")).toMatchObject({ code: 0, out: expect.stringContaining('named "zone"') });
});

test("on a terminal a missing value is asked for", async () => {
  project.configure(declaration(region));
  const { code, out } = await project.run("apply --auto-approve", { typed: ["eu"] });
  expect(out).toContain("var.region\n  Where it is.\n  A short name.\n\n  Enter a value: \n");
  expect(code).toBe(0);
  expect(await outputs()).toMatchObject({ region: { value: "eu" } });
});

test.each([
  ["plan", undefined],
  ["plan --input=false", ["eu"]],
  ["plan --json", ["eu"]],
])("%s with %j typed does not ask: a missing value is an error", async (words, typed) => {
  project.configure(declaration(region));
  const { code, out, err } = await project.run(words, typed && { typed });
  expect(code).toBe(1);
  expect(out + err).toContain("No value for required variable");
  expect(out).not.toContain("Enter a value");
});

describe("a saved plan", () => {
  beforeEach(async () => {
    project.configure(declaration(region));
    expect(await project.run("plan --out=plan.scv --var region=eu")).toMatchObject({ code: 0 });
  });

  test("is applied with the values that it was made with", async () => {
    expect(await project.run("apply plan.scv")).toMatchObject({ code: 0, err: "" });
    expect(await outputs()).toMatchObject({ region: { value: "eu" } });
  });

  test("refuses other ones on the command line", async () => {
    expect(await project.run("apply --var region=us plan.scv")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Can't change variable when applying a saved plan"),
    });
  });

  test("passes over other ones of the environment, and says so", async () => {
    const applied = await project.run("apply plan.scv", { environment: { TF_VAR_region: "us" } });
    expect(applied).toMatchObject({ code: 0, out: expect.stringContaining("Ignoring variable when applying") });
    expect(await outputs()).toMatchObject({ region: { value: "eu" } });
  });
});
