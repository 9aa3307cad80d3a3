import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "../state/error-code";

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where a folder cannot hold what it is asked
 * to, as in /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (failure) {
    if (errorCode(failure) === "EEXIST" && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (errorCode(failure) !== "ENOENT" || above === path) throw failure;
    await makeFolder(above);
    await mkdirUnlessThere(path);
  }
}

/** Another process may make it at the same time. */
async function mkdirUnlessThere(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (failure) {
    if (errorCode(failure) !== "EEXIST") throw failure;
  }
}
