import type { FileSystem } from "./filesystem";
import { Lock } from "./lock";
import { lockedByTerraform, stateLocked } from "./lock-errors";
import { LockFile, type LockReading } from "./lock-file";
import type { LockInfo } from "./lock-info";
import type { StateHost } from "./state-host";
import { temporary, type StateFiles } from "./state-files";
import { readTerraformLock } from "./terraform-lock";

export interface Acquisition {
  readonly filesystem: FileSystem;
  readonly files: StateFiles;
  readonly host: StateHost;
  readonly who: string;
  readonly operation: string;
  readonly timeToLiveSeconds: number;
  readonly timeoutMs: number;
}

const pollMs = 100;

/** Throws a DiagnosticError that names the holder where the lock is not had in time. */
export async function acquireLock(acquisition: Acquisition): Promise<Lock> {
  const { filesystem, files, host, timeoutMs } = acquisition;
  const until = host.now() + timeoutMs;
  const me = signature(acquisition);
  const file = new LockFile(filesystem, files, host, me);
  for (;;) {
    const terraform = await readTerraformLock(filesystem, files, host.now());
    if (terraform?.fresh !== true) {
      const info = await attempt(file, me, acquisition);
      if (info !== undefined) return new Lock(file, info, host, files.document);
    }
    const left = until - host.now();
    if (left <= 0) {
      if (terraform?.fresh === true) throw lockedByTerraform(files.document, files.terraformLock, terraform);
      throw stateLocked(files.document, files.lock, (await file.read())?.info);
    }
    await host.sleep(Math.min(pollMs, left));
  }
}

/** How this process signs locks and claims. */
export function signature(by: Pick<Acquisition, "host" | "who" | "operation" | "timeToLiveSeconds">): LockInfo {
  const now = new Date(by.host.now()).toISOString();
  return {
    id: by.host.newId(),
    operation: by.operation,
    who: by.who,
    pid: by.host.pid,
    host: by.host.name,
    processSpace: by.host.processSpace,
    created: now,
    beat: now,
    timeToLiveSeconds: by.timeToLiveSeconds,
    fencing: 0,
  };
}

async function attempt(file: LockFile, me: LockInfo, acquisition: Acquisition): Promise<LockInfo | undefined> {
  const reading = await file.read();
  if (reading === undefined) return createLock(file, me, acquisition.host);
  if (!reading.expired) return undefined;
  // a lock that cannot be read took the number after the last one
  const fencing = 1 + (reading.info?.fencing ?? (await file.lastFencing()) + 1);
  const info = dated(me, fencing, acquisition.host);
  if (!(await file.change(reading.id, info, "expired"))) return undefined;
  await removePrepared(reading, acquisition);
  return info;
}

async function createLock(file: LockFile, me: LockInfo, host: StateHost): Promise<LockInfo | undefined> {
  const info = dated(me, (await file.lastFencing()) + 1, host);
  if (!(await file.create(info))) return undefined;
  if ((await file.lastFencing()) < info.fencing) return info;
  // another holder came and went in between: its number is taken
  await file.change(info.id, undefined);
  return undefined;
}

function dated(me: LockInfo, fencing: number, host: StateHost): LockInfo {
  const now = new Date(host.now()).toISOString();
  return { ...me, created: now, beat: now, fencing };
}

/** What a dead holder had prepared and not put in place. */
async function removePrepared(dead: LockReading, { filesystem, files }: Acquisition): Promise<void> {
  for (const path of [files.document, files.backup, files.journal, files.lock, files.fencing]) {
    await filesystem.remove(temporary(path, dead.id));
  }
}
