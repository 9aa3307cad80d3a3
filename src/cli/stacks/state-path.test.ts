import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
});

afterEach(() => project.remove());

const at = (...parts: readonly string[]) => join(project.folder, ...parts);
const resourcesIn = (path: string): unknown[] => JSON.parse(readFileSync(path, "utf8")).resources;
const backend = (path: string) =>
  policies(
    { gold: 14 },
    {
      terraform: {
        required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } },
        backend: { local: { path } },
      },
    },
  );

test.each([
  ["that is there", true],
  ["that is not there yet", false],
])("a link to a state %s stays, and what it leads to is written", async (_, isThere) => {
  mkdirSync(at("shared"));
  if (isThere) {
    project.configure(policies({ gold: 14 }));
    await project.run("apply --auto-approve");
    await project.run("destroy --auto-approve");
    writeFileSync(at("shared", "real.tfstate"), readFileSync(at("terraform.tfstate")));
  }
  symlinkSync(join("shared", "real.tfstate"), at("linked.tfstate"));
  project.configure(backend("linked.tfstate"));
  expect(await project.run("apply --auto-approve")).toMatchObject({ code: 0, err: "" });
  expect(lstatSync(at("linked.tfstate")).isSymbolicLink()).toBe(true);
  expect(resourcesIn(at("shared", "real.tfstate"))).toHaveLength(1);
  expect(readdirSync(at(".")).filter((name) => name.startsWith("linked."))).toEqual(["linked.tfstate"]);
});

test("a link that leads to itself is an error that names it, and nothing is made", async () => {
  symlinkSync("linked.tfstate", at("linked.tfstate"));
  project.configure(backend("linked.tfstate"));
  const { code, err } = await project.run("apply --auto-approve");
  expect(code).toBe(1);
  expect(err).toContain("linked.tfstate");
  expect(project.simulator.state().policies).toEqual([]);
});

test("the folders of a state are made", async () => {
  project.configure(backend("a/b/c.tfstate"));
  expect(await project.run("apply --auto-approve")).toMatchObject({ code: 0, err: "" });
  expect(existsSync(at("a", "b", "c.tfstate"))).toBe(true);
});

test.each([
  ["in a place that cannot hold one", "/proc/scv/state/terraform.tfstate"],
  ["behind a file", "main.tf.json/state/terraform.tfstate"],
])("a folder for the state %s is one error, before anything is made", async (_, path) => {
  project.configure(backend(path));
  const { code, err } = await project.run("apply --auto-approve");
  expect(code).toBe(1);
  expect(err.match(/Error: /g)).toHaveLength(1);
  expect(err).toContain("code: file-access");
  expect(project.simulator.state().policies).toEqual([]);
});
