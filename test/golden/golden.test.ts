import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { goldenCases } from "./case";
import { Programs } from "./programs";
import { runCase } from "./run-case";

const cases = goldenCases();
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
let programs: Programs;

beforeAll(async () => {
  programs = await Programs.install();
});

afterAll(() => programs.remove());

test.each(cases)("$name: $rule", async (golden) => {
  const { output, requests, appliance } = await runCase(golden, programs);
  const files = { "output.txt": output, "requests.txt": requests, "appliance.txt": appliance };
  for (const [name, text] of Object.entries(files)) {
    const file = join(golden.folder, name);
    if (isUpdate) await writeFile(file, text);
    expect(text).toBe(await readFile(file, "utf8"));
  }
});

test.each(cases)("$name ends with a plan that finds nothing to do", async ({ folder }) => {
  const output = await readFile(join(folder, "output.txt"), "utf8");
  const last = output.slice(output.lastIndexOf("\n$ scv "));
  expect(last).toMatch(/^\n\$ scv plan .*--detailed-exitcode/);
  expect(last).toMatch(/\[exit code 0\]\n$/);
});
