import { z } from "zod";
import { errorCode } from "./error-code";
import type { FileSystem } from "./filesystem";
import { lockInfoSchema, type LockInfo } from "./lock-info";
import type { StateHost } from "./state-host";
import { replaceFile, temporary, type StateFiles } from "./state-files";

/** A lock file that holds no lock: half written, on a file system without links. Its time counts from its last write. */
const unreadable = "unreadable";

export interface LockReading {
  readonly id: string;
  readonly info?: LockInfo;
  readonly expired: boolean;
}

/**
 * The lock file. It is made with its content in one step (a link), and changed only by whoever holds the claim of its
 * present id, made in one step too: so of twenty who find a dead holder's lock one alone takes it over, and a holder that
 * wakes up late neither renews nor removes somebody else's.
 */
export class LockFile {
  readonly #filesystem: FileSystem;
  readonly #files: StateFiles;
  readonly #host: StateHost;
  readonly #me: LockInfo;

  /** `me` signs the claims. */
  constructor(filesystem: FileSystem, files: StateFiles, host: StateHost, me: LockInfo) {
    this.#filesystem = filesystem;
    this.#files = files;
    this.#host = host;
    this.#me = me;
  }

  async read(): Promise<LockReading | undefined> {
    return this.#readAt(this.#files.lock);
  }

  /** False where a lock is there already. */
  async create(info: LockInfo): Promise<boolean> {
    return this.#createWhole(this.#files.lock, info);
  }

  /**
   * Replaces or removes the lock with this id; with `expired`, only if its holder still counts as dead.
   * False where it is another one by now, or somebody else is about to change it.
   */
  async change(id: string, next: LockInfo | undefined, when: "always" | "expired" = "always"): Promise<boolean> {
    const claims = await this.#claim(id);
    if (claims === undefined) return false;
    try {
      const now = await this.read();
      if (now?.id !== id || (when === "expired" && !now.expired)) return false;
      if (next === undefined) {
        await this.#raiseFencing(now.info?.fencing ?? 0);
        await this.#filesystem.remove(this.#files.lock);
      } else {
        const prepared = temporary(this.#files.lock, this.#me.id);
        await this.#write(prepared, "create", next);
        await this.#filesystem.rename(prepared, this.#files.lock);
      }
      return true;
    } finally {
      // the own claim last: until then nobody else can be at work here
      for (const claim of claims) await this.#filesystem.remove(claim);
    }
  }

  /** Of the last holder that removed its lock. */
  async lastFencing(): Promise<number> {
    const number = z.coerce
      .number()
      .int()
      .nonnegative()
      .safeParse(await this.#filesystem.read(this.#files.fencing));
    return number.data ?? 0;
  }

  async #raiseFencing(fencing: number): Promise<void> {
    if ((await this.lastFencing()) >= fencing) return;
    await replaceFile(this.#filesystem, this.#files.fencing, `${fencing}\n`, this.#me.id);
    await this.#filesystem.syncFolder(this.#files.folder);
  }

  /** The claims to remove afterwards: those of dead claimants, then the own one. Undefined where somebody alive is ahead. */
  async #claim(id: string): Promise<string[] | undefined> {
    const dead: string[] = [];
    for (;;) {
      const claim = `${this.#files.lock}.${id.replace(/[^\w-]/g, "_")}.claim${dead.length + 1}`;
      const beat = new Date(this.#host.now()).toISOString();
      if (await this.#createWhole(claim, { ...this.#me, beat })) {
        for (const before of dead) {
          // whoever was ahead has finished: the next number is not ours to take
          if ((await this.#readAt(before))?.expired === true) continue;
          await this.#filesystem.remove(claim);
          return undefined;
        }
        return [...dead, claim];
      }
      if ((await this.#readAt(claim))?.expired !== true) return undefined;
      dead.push(claim);
    }
  }

  async #readAt(path: string): Promise<LockReading | undefined> {
    const text = await this.#filesystem.read(path);
    if (text === undefined) return undefined;
    const info = lockInfoSchema.safeParse(parse(text));
    if (info.success) return { id: info.data.id, info: info.data, expired: this.#isExpired(info.data) };
    const written = await this.#filesystem.modifiedAt(path);
    const age = written === undefined ? 0 : this.#host.now() - written;
    return { id: unreadable, expired: age > this.#me.timeToLiveSeconds * 1000 };
  }

  #isExpired(info: LockInfo): boolean {
    if (info.processSpace === this.#host.processSpace && !this.#host.isRunning(info.pid)) return true;
    const until = Date.parse(info.beat) + info.timeToLiveSeconds * 1000;
    return !(until >= this.#host.now());
  }

  async #createWhole(path: string, info: LockInfo): Promise<boolean> {
    const prepared = temporary(path, this.#me.id);
    await this.#write(prepared, "create", info);
    const linked = await this.#filesystem.link(prepared, path).finally(() => this.#filesystem.remove(prepared));
    if (linked !== "unsupported") return linked === "linked";
    try {
      await this.#write(path, "create-exclusive", info);
      return true;
    } catch (failure) {
      if (errorCode(failure) === "EEXIST") return false;
      throw failure;
    }
  }

  async #write(path: string, flags: "create" | "create-exclusive", info: LockInfo): Promise<void> {
    const file = await this.#filesystem.open(path, flags);
    try {
      try {
        await file.write(`${JSON.stringify(info, undefined, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (failure) {
      // the disk may be full: nobody else will ever take away what this process alone has named
      await this.#filesystem.remove(path).catch(() => undefined);
      throw failure;
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
