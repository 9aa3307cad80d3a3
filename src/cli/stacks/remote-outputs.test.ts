import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProject, type TestProject } from "../testing/test-project";

const whole = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 1,
  lineage: "a",
  outputs: { size: { value: 3, type: "number" } },
  resources: [],
};

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  project.configure({
    data: { terraform_remote_state: { other: { backend: "local", config: { path: "other.tfstate" } } } },
    output: { all: { value: "${data.terraform_remote_state.other.outputs}" } },
  });
});

afterEach(() => project.remove());

const apply = async (text: string) => {
  writeFileSync(join(project.folder, "other.tfstate"), text);
  return project.run("apply --auto-approve");
};

const without = (field: keyof typeof whole) => JSON.stringify({ ...whole, [field]: undefined });

test.each([
  ["the version of a Terraform", without("terraform_version")],
  ["a serial", without("serial")],
  ["a lineage", without("lineage")],
  ["resources", without("resources")],
  ["what else a resource has", JSON.stringify({ ...whole, resources: [{ type: "t", instances: [{}] }] })],
  ["any of these, where they are null", JSON.stringify({ ...whole, terraform_version: null, resources: null })],
])("the outputs of another state need not %s, as with Terraform", async (_, text) => {
  expect(await apply(text)).toMatchObject({ code: 0, out: expect.stringContaining('"size" = 3') });
});

test("a state without outputs has none", async () => {
  expect(await apply('{"version":4}')).toMatchObject({ code: 0, out: expect.stringContaining("all = {}") });
});

const refusals: readonly (readonly [text: string, summary: string, why: string])[] = [
  ["", "Unable to find remote state", "Apply the stack that writes it first"],
  ["{", "Unsupported state file format", "is not whole JSON"],
  ["[]", "Unsupported state file format", "no object"],
  ["{}", "Unsupported state file format", 'no "version"'],
  [JSON.stringify({ ...whole, version: "4" }), "Unsupported state file format", "whole number"],
  [JSON.stringify({ ...whole, version: 5 }), "Unsupported state file format", "format version 5"],
  [JSON.stringify({ ...whole, version: 3 }), "Unsupported state file format", "upgrades it"],
  [JSON.stringify({ ...whole, serial: -1 }), "Invalid state file format", '"serial" must be a whole number'],
  [JSON.stringify({ ...whole, outputs: [] }), "Invalid state file format", '"outputs" must be an object'],
  [JSON.stringify({ ...whole, terraform_version: 1 }), "Invalid state file format", '"terraform_version" must be text'],
  [JSON.stringify({ ...whole, terraform_version: "x" }), "Invalid Terraform version string", '"x"'],
  [JSON.stringify({ ...whole, outputs: { size: { value: 3 } } }), "Invalid output value type in state", '"size"'],
  [
    JSON.stringify({ ...whole, outputs: { size: { type: "number" } } }),
    "Invalid output value saved in state",
    "the value of the output",
  ],
  [
    JSON.stringify({ ...whole, outputs: { size: { value: ["hunter2"], type: "number" } } }),
    "Invalid output value saved in state",
    "does not have the type",
  ],
  [
    `{"version": 4, "outputs": {"size": {"value": null, "type": ${'["list",'.repeat(6000)}"string"${"]".repeat(6000)}}}}`,
    "Invalid output value type in state",
    "more than 500 levels",
  ],
  [
    `{"version": 4, "outputs": {"size": {"value": ${"[".repeat(6000)}${"]".repeat(6000)}, "type": "dynamic"}}}`,
    "Invalid output value saved in state",
    "more than 500 levels",
  ],
];

test.each(refusals)("the state of another is refused plainly (%#)", async (text, summary, why) => {
  const { code, err } = await apply(text);
  const said = err.replace(/\n│ /g, " ");
  expect(code).toBe(1);
  expect(said).toContain(`Error: ${summary}`);
  expect(said).toContain(why);
  expect(said).not.toMatch(/hunter2|Invalid input|expected/);
});
