import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBindings } from "./generator/bindings";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bindings-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function filesIn(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.map(async (path) => [path.slice(root.length + 1), await readFile(path, "utf8")] as const);
  return Object.fromEntries(await Promise.all(files));
}

test("the checked-in bindings are those of the provider's schema", async () => {
  await writeBindings(folder);
  const generated = await filesIn(folder);
  const checkedIn = await filesIn(join(__dirname, "generated"));
  expect(Object.keys(checkedIn).sort()).toEqual(Object.keys(generated).sort());
  for (const [path, text] of Object.entries(generated)) expect([path, checkedIn[path]]).toEqual([path, text]);
});

test("the bindings hold no links, no paths of a machine and no dates", async () => {
  await writeBindings(folder);
  for (const text of Object.values(await filesIn(folder))) {
    expect(text).not.toMatch(/registry|\{@link|@generated|20\d\d-\d\d-\d\dT/i);
    expect(text).not.toContain(process.cwd());
  }
});
