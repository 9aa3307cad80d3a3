import { startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  project.configure({
    resource: { terraform_data: { kept: {}, changed: { input: "x" } } },
    import: [
      { to: "terraform_data.kept", id: "7" },
      { to: "terraform_data.changed", id: "8" },
    ],
  });
});

afterEach(() => project.remove());

const importLines = (text: string) => text.split("\n").filter((line) => /import(ing)?(\.\.\.| complete) /i.test(line));
const prepared = [
  "terraform_data.kept: Preparing import... [id=7]",
  "terraform_data.changed: Preparing import... [id=8]",
];

test("a plan says which objects it looks up to import them, before it is shown", async () => {
  const { out } = await project.run("plan");
  expect(importLines(out).sort()).toEqual([...prepared].sort());
  expect(out.indexOf("Preparing import")).toBeLessThan(out.indexOf("execution plan"));
});

test("an apply says that it imports each object, and then what it changes in it", async () => {
  const { code, out } = await project.run("apply --auto-approve");
  expect(code).toBe(0);
  expect(out).toContain(`
terraform_data.changed: Importing... [id=8]
terraform_data.changed: Import complete [id=8]
terraform_data.kept: Importing... [id=7]
terraform_data.kept: Import complete [id=7]
terraform_data.changed: Modifying... [id=8]
`);
  expect(importLines((await project.run("apply --auto-approve")).out)).toEqual([]);
});

test("the lines for machines have no import of their own, as those of Terraform", async () => {
  const { out } = await project.run("apply --auto-approve --json");
  const types = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).type);
  expect(types).toEqual([
    "version",
    "planned_change",
    "planned_change",
    "change_summary",
    "apply_start",
    "apply_complete",
    "change_summary",
    "outputs",
  ]);
});
