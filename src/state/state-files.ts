import { basename, dirname, join } from "node:path";
import type { FileSystem } from "./filesystem";

/** The files of one state, side by side in its folder. */
export interface StateFiles {
  readonly folder: string;
  readonly document: string;
  readonly journal: string;
  readonly backup: string;
  readonly lock: string;
  /** The number of the last holder of the lock. */
  readonly fencing: string;
  /** Where Terraform says who locked the same document. */
  readonly terraformLock: string;
}

export function stateFiles(path: string): StateFiles {
  const folder = dirname(path);
  return {
    folder,
    document: path,
    journal: `${path}.journal`,
    backup: `${path}.backup`,
    lock: `${path}.lock`,
    fencing: `${path}.fencing`,
    terraformLock: join(folder, `.${basename(path).replace(/^\./, "")}.lock.info`),
  };
}

/** Of one holder of the lock: a holder that lost its lock cannot spoil what the next one prepares. */
export function temporary(path: string, lockId: string): string {
  return `${path}.${lockId.replace(/[^\w-]/g, "_")}.tmp`;
}

/** The whole file or the one before, whatever happens. The folder is for the caller to sync. */
export async function replaceFile(
  filesystem: FileSystem,
  path: string,
  text: string,
  lockId: string,
  beforeRename?: () => Promise<void>,
): Promise<void> {
  const prepared = temporary(path, lockId);
  try {
    const file = await filesystem.open(prepared, "create");
    try {
      await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename?.();
    await filesystem.rename(prepared, path);
  } catch (failure) {
    await filesystem.remove(prepared).catch(() => undefined);
    throw failure;
  }
}
