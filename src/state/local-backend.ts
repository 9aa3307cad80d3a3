import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import { acquireLock, signature } from "./acquire-lock";
import type { StateBackend, StateSession, StateSnapshot } from "./backend";
import { beginJournal, ownerOf, type JournalPlace } from "./begin-journal";
import { printDocument } from "./document-text";
import type { FileSystem } from "./filesystem";
import type { LoadedState } from "./judge";
import { interruptedRun } from "./interrupted-run";
import { explain, loadState, type Loading } from "./load";
import { LocalSession } from "./local-session";
import type { HeldLock } from "./lock";
import { describeHolder, notLocked, otherLock } from "./lock-errors";
import { LockFile } from "./lock-file";
import type { LockInfo } from "./lock-info";
import { losslessNumbers, type LongNumbers } from "./long-numbers";
import { setAside } from "./set-aside";
import { stateFiles } from "./state-files";
import type { StateHost } from "./state-host";
import { readTerraformLock } from "./terraform-lock";
import { withoutLock } from "./without-lock";

export interface LocalBackendOptions {
  /** Of the document, such as `terraform.prod.tfstate`. Journal, backup and lock stand beside it. */
  readonly path: string;
  readonly filesystem: FileSystem;
  readonly host: StateHost;
  /** Who holds the lock, for people: `user@host`. */
  readonly who: string;
  /** Of this program. */
  readonly version: string;
  /** Of the lock without a heartbeat. */
  readonly timeToLiveSeconds?: number;
  /** How numbers beyond JavaScript's precision are held; as lossless-json does where absent. */
  readonly numbers?: LongNumbers;
}

/** State in a folder of this machine: Terraform's document, and a journal that makes every intent durable. */
export function openLocalBackend(options: LocalBackendOptions): StateBackend {
  const { path, filesystem, host, who, version, timeToLiveSeconds = 60, numbers = losslessNumbers } = options;
  const files = stateFiles(path);
  const loading: Loading = { filesystem, files, numbers, newLineage: () => host.newId() };

  return {
    durableIntents: true,
    location: path,

    async read() {
      // before the journal: what is open in it is no run's that ends meanwhile
      const used = await inUse();
      const loaded = await loadState(loading);
      if (!("document" in loaded)) throw await explain(loaded, loading);
      const open = [...loaded.openIntents.values()].map(({ intent }) => intent);
      const interrupted = used.length === 0 ? interruptedRun(open) : [];
      return snapshotOf(loaded, [...used, ...interrupted, ...(await terraformWarnings())]);
    },

    async pull() {
      const loaded = await loadState(loading);
      if (!("document" in loaded)) throw await explain(loaded, loading);
      return snapshotOf(loaded, []).exists ? printDocument(loaded.document, numbers) : undefined;
    },

    async open({ operation, lockTimeoutMs: timeoutMs, lock: locking = true }) {
      await filesystem.makeFolder(files.folder);
      const lock = locking
        ? await acquireLock({ filesystem, files, host, who, operation, timeToLiveSeconds, timeoutMs })
        : withoutLock(host);
      try {
        return await begin(lock);
      } catch (failure) {
        await lock.release().catch(() => undefined);
        throw failure;
      }
    },

    async forceUnlock(id) {
      const me = signature({ host, who, operation: "force-unlock", timeToLiveSeconds });
      const file = new LockFile(filesystem, files, host, me);
      const reading = await file.read();
      if (reading === undefined) throw notLocked(path);
      if (reading.id !== id) throw otherLock(path, id, files.lock, reading.info);
      // a heartbeat may be at work on it
      for (let tries = 0; tries < 20 && (await file.read())?.id === id; tries++) {
        if (await file.change(id, undefined)) return;
        await host.sleep(50);
      }
      throw otherLock(path, id, files.lock, (await file.read())?.info);
    },

    lockInfo: holder,
  };

  async function holder(): Promise<LockInfo | undefined> {
    const me = signature({ host, who, operation: "read", timeToLiveSeconds });
    const reading = await new LockFile(filesystem, files, host, me).read();
    return reading?.expired === true ? undefined : reading?.info;
  }

  async function inUse(): Promise<Diagnostic[]> {
    const info = await holder();
    if (info === undefined) return [];
    const summary = `The state ${path} is being changed`;
    const detail = `Running: ${describeHolder(info)}. What is shown may be outdated soon, and calls without a result may still be under way.`;
    return [warning({ code: "state-in-use", summary, detail })];
  }

  async function begin(lock: HeldLock): Promise<StateSession> {
    const place: JournalPlace = { ...loading, lock, version };
    const loaded = await loadState(loading);
    if (!("document" in loaded)) {
      const outdated = loaded.every((fault) => fault.outdatedJournal === true);
      throw await explain(outdated ? await setAside(loaded, place, host.now()) : loaded, loading);
    }
    // from now on a document that changes without a new serial is noticed
    if (loaded.journal === undefined && loaded.documentDigest !== null) {
      await filesystem.syncFolder(files.folder);
      await beginJournal(place, ownerOf(loaded, place), loaded.openIntents.values());
    }
    return new LocalSession(place, loaded, snapshotOf(loaded, await terraformWarnings()), () => host.now());
  }

  async function terraformWarnings(): Promise<Diagnostic[]> {
    const lock = await readTerraformLock(filesystem, files, host.now());
    if (lock === undefined) return [];
    const detail = `${files.terraformLock} says: ${lock.holder}. If that Terraform does not run any more, remove the file.`;
    const summary = `Terraform may be at work on the state ${path}`;
    return [warning({ code: "terraform-lock-present", summary, detail })];
  }
}

function snapshotOf(loaded: LoadedState, diagnostics: readonly Diagnostic[]): StateSnapshot {
  return {
    exists: loaded.documentDigest !== null || loaded.changed || loaded.openIntents.size > 0,
    document: loaded.document,
    openIntents: [...loaded.openIntents.values()].map((open) => open.intent),
    digest: loaded.digest,
    diagnostics,
  };
}
