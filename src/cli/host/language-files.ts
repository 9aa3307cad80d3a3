import { readFileSync, readdirSync, statSync, type Stats } from "node:fs";
import { join, relative } from "node:path";

const mebibyte = 1024 * 1024;
const largestFile = 64 * mebibyte;
const mostEntries = 100_000;

/** What file functions may read: a regular file, as a device or a pipe may never end, of at most 64 MiB. Throws an Error. */
export function readRegularFile(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`no file exists at ${path}`);
  if (!found.isFile()) throw notRegular(path, found);
  if (found.size <= largestFile) return readFileSync(path);
  throw new Error(
    `${path} has ${Math.ceil(found.size / mebibyte)} MiB, and at most ${largestFile / mebibyte} are read`,
  );
}

/** Throws an Error where there is something else than a regular file. */
export function isRegularFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw notRegular(path, found);
  return found !== undefined;
}

/** Relative to the folder, with `/` between the parts. Throws an Error where it holds more than 100,000 entries. */
export function regularFilesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  const folders = [folder];
  let entries = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (++entries > mostEntries) throw new Error(`${folder} holds more than ${mostEntries} files and folders`);
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) {
        files.push(relative(folder, path).replaceAll("\\", "/"));
      }
    }
  }
  return files;
}

function notRegular(path: string, found: Stats): Error {
  return new Error(`${path} is ${found.isDirectory() ? "a directory" : "a device, pipe or socket"}, not a file`);
}
