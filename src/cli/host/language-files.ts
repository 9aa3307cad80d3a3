import { readFileSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
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

/**
 * Relative to the folder, with `/` between the parts; none where there is no such folder. Throws an Error where it holds
 * more than 100,000 entries.
 */
export function regularFilesBelow(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const files: string[] = [];
  const folders: Folder[] = [{ path: folder, within: [realpathSync(folder)] }];
  let entries = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next.path, { withFileTypes: true })) {
      if (++entries > mostEntries) throw new Error(`${folder} holds more than ${mostEntries} files and folders`);
      const path = join(next.path, entry.name);
      const real = realFolder(path, entry);
      if (real !== undefined && !next.within.includes(real)) folders.push({ path, within: [...next.within, real] });
      else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) {
        files.push(relative(folder, path).replaceAll("\\", "/"));
      }
    }
  }
  return files;
}

interface Folder {
  readonly path: string;
  /** Itself and the folders around it, without links: one that leads back to them would never end. */
  readonly within: readonly string[];
}

function realFolder(path: string, entry: Dirent): string | undefined {
  const isFolder = entry.isSymbolicLink()
    ? statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    : entry.isDirectory();
  return isFolder ? realpathSync(path) : undefined;
}

function notRegular(path: string, found: Stats): Error {
  return new Error(`${path} is ${found.isDirectory() ? "a directory" : "a device, pipe or socket"}, not a file`);
}
