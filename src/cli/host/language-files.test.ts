import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRegularFile, readRegularFile, regularFilesBelow } from "./language-files";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scv-files-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("what never ends is not read: a device is refused, and so is a folder", () => {
  expect(() => readRegularFile("/dev/zero")).toThrow("/dev/zero is a device, pipe or socket, not a file");
  expect(() => isRegularFile("/dev/zero")).toThrow("not a file");
  expect(() => readRegularFile(folder)).toThrow("a directory, not a file");
  expect(isRegularFile(join(folder, "nothing"))).toBe(false);
});

test("a file of more than 64 MiB is refused before it is read", () => {
  const path = join(folder, "disk.img");
  writeFileSync(path, "");
  truncateSync(path, 64 * 1024 * 1024 + 1);
  expect(() => readRegularFile(path)).toThrow("has 65 MiB, and at most 64 are read");
});

test("files at every depth are listed, behind links too, but for one that leads back; a link to nothing is no file", () => {
  mkdirSync(join(folder, "a", "b"), { recursive: true });
  writeFileSync(join(folder, "a", "b", "c.txt"), "");
  writeFileSync(join(folder, "d.txt"), "");
  symlinkSync("d.txt", join(folder, "linked.txt"));
  symlinkSync("nowhere", join(folder, "dangling"));
  symlinkSync("..", join(folder, "a", "up"));
  symlinkSync("a", join(folder, "same"));
  expect([...regularFilesBelow(folder)].sort()).toEqual(["a/b/c.txt", "d.txt", "linked.txt", "same/b/c.txt"]);
});
