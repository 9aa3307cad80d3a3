import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "./node-filesystem";

const filesystem = nodeFileSystem();
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "scv-host-"));
  file = join(folder, "file");
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(path: string, text: string, flags: "create" | "create-exclusive" | "append" = "create") {
  const opened = await filesystem.open(path, flags);
  await opened.write(text);
  await opened.sync();
  await opened.close();
}

test("a new file belongs to its owner alone", async () => {
  await write(file, "text");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("create begins anew, append goes on, and create-exclusive refuses what is there", async () => {
  await write(file, "one");
  await write(file, "two");
  await write(file, "three", "append");
  expect(await filesystem.read(file)).toBe("twothree");
  await expect(filesystem.open(file, "create-exclusive")).rejects.toMatchObject({ code: "EEXIST" });
});

test("what is cut off at the end is replaced by what is appended", async () => {
  await write(file, "whole\ntorn");
  const opened = await filesystem.open(file, "append");
  await opened.truncate(6);
  await opened.write("next\n");
  await opened.close();
  expect(await readFile(file, "utf8")).toBe("whole\nnext\n");
});

test("a file that is not there is nothing, not an error", async () => {
  expect(await filesystem.read(file)).toBeUndefined();
  expect(await filesystem.size(file)).toBeUndefined();
  expect(await filesystem.modifiedAt(file)).toBeUndefined();
  expect(await filesystem.read(join(folder, "no", "such", "folder"))).toBeUndefined();
  await filesystem.remove(file);
});

test("a link is made only where there is nothing yet", async () => {
  await write(file, "one");
  const other = join(folder, "other");
  expect(await filesystem.link(file, other)).toBe("linked");
  expect(await filesystem.link(file, other)).toBe("exists");
  expect(await filesystem.read(other)).toBe("one");
});

test("folders are made with their parents, and synced", async () => {
  const deep = join(folder, "a", "b");
  await filesystem.makeFolder(deep);
  await filesystem.makeFolder(deep);
  await write(join(deep, "file"), "text");
  await filesystem.rename(join(deep, "file"), join(deep, "renamed"));
  await filesystem.syncFolder(deep);
  expect(await filesystem.size(join(deep, "renamed"))).toBe(4);
});

test("what the system refuses is a diagnostic that names file and reason", async () => {
  await expect(filesystem.open(join(folder, "no", "file"), "create")).rejects.toMatchObject({
    diagnostics: [
      { code: "file-access", summary: expect.stringContaining(folder), detail: expect.stringContaining("ENOENT") },
    ],
  });
});

test("a device is not read: it may never end", async () => {
  const refused = expect.objectContaining({ code: "file-access", summary: "Cannot read /dev/zero" });
  await expect(nodeFileSystem().read("/dev/zero")).rejects.toMatchObject({ diagnostics: [refused] });
});
