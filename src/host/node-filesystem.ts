import { constants } from "node:fs";
import { open, link, readFile, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { errorCode } from "../state/error-code";
import type { FileSystem, OpenFile } from "../state/filesystem";
import { makeFolder } from "./make-folder";

const { O_APPEND, O_CREAT, O_WRONLY, O_DSYNC } = constants;
/** Windows has no such flag. */
const canWriteThrough = "O_DSYNC" in constants;
const openFlags = {
  create: "w",
  "create-exclusive": "wx",
  // each write is durable when it returns: half the calls of a write and a sync
  append: canWriteThrough ? O_APPEND | O_CREAT | O_WRONLY | O_DSYNC : "a",
};
const noHardLinks: readonly unknown[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

/** Real files, readable and writable by their owner alone. What the system refuses becomes a diagnostic. */
export function nodeFileSystem(): FileSystem {
  return {
    read: (path) => attempt("read", path, () => absentAsUndefined(readText(path))),
    open: (path, flags) =>
      attempt(
        "write",
        path,
        async () => openFile(path, await open(path, openFlags[flags], 0o600), flags === "append" && canWriteThrough),
        ["EEXIST"],
      ),
    rename: (from, to) => attempt("write", to, () => rename(from, to)),
    link: (from, to) => attempt("write", to, () => tryLink(from, to)),
    remove: (path) => attempt("remove", path, () => rm(path, { force: true })),
    syncFolder: (path) => attempt("write", path, () => syncFolder(path)),
    makeFolder: (path) => attempt("create the folder", path, () => makeFolder(path)),
    modifiedAt: async (path) => (await attempt("read", path, () => absentAsUndefined(stat(path))))?.mtimeMs,
    size: async (path) => (await attempt("read", path, () => absentAsUndefined(stat(path))))?.size,
  };
}

function deviceError(path: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "file-access",
      summary: `Cannot read ${path}`,
      detail: "It is a device, which may never end. Name a file.",
    }),
  );
}

/** A pipe comes to its end, a device may not. */
async function readText(path: string): Promise<string> {
  const found = await stat(path);
  if (found.isCharacterDevice() || found.isBlockDevice()) throw deviceError(path);
  return readFile(path, "utf8");
}

function openFile(path: string, handle: FileHandle, writesThrough: boolean): OpenFile {
  let isDurable = writesThrough;
  return {
    write: (text) => attempt("write", path, () => handle.appendFile(text)),
    sync: async () => {
      if (isDurable) return;
      // the size counts as data, the times do not
      await attempt("write", path, () => handle.datasync());
      isDurable = writesThrough;
    },
    truncate: async (bytes) => {
      isDurable = false;
      await attempt("write", path, () => handle.truncate(bytes));
    },
    close: () => attempt("write", path, () => handle.close()),
  };
}

async function absentAsUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (failure) {
    const code = errorCode(failure);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw failure;
  }
}

async function tryLink(from: string, to: string): Promise<"linked" | "exists" | "unsupported"> {
  try {
    await link(from, to);
    return "linked";
  } catch (failure) {
    if (errorCode(failure) === "EEXIST") return "exists";
    if (noHardLinks.includes(errorCode(failure))) return "unsupported";
    throw failure;
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and makes renames durable by itself
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function attempt<T>(
  verb: string,
  path: string,
  work: () => Promise<T>,
  expected: readonly unknown[] = [],
): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    const code = errorCode(failure);
    if (typeof code !== "string" || expected.includes(code)) throw failure;
    throw new DiagnosticError(
      error({
        code: "file-access",
        summary: `Cannot ${verb} ${path}`,
        detail: `The system said: ${messageOf(failure)}. Check that the folder exists, is yours to write, and has room.`,
      }),
    );
  }
}

function messageOf(failure: unknown): string {
  return typeof failure === "object" && failure !== null && "message" in failure
    ? String(failure.message)
    : "no reason";
}
