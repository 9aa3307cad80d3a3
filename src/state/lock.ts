import { DiagnosticError } from "../diagnostics/diagnostic";
import { lockLost } from "./lock-errors";
import type { LockFile } from "./lock-file";
import type { LockInfo } from "./lock-info";
import type { StateHost } from "./state-host";

/** How long a look at the lock file counts, in milliseconds. */
const lookCounts = 1000;

/** What a run asks of its lock. */
export type HeldLock = Pick<Lock, "id" | "fencing" | "assertHeld" | "release">;

/** The lock while it is held. */
export class Lock {
  readonly #file: LockFile;
  readonly #host: StateHost;
  readonly #location: string;
  readonly #stop = new AbortController();
  readonly #beating: Promise<void>;
  #info: LockInfo;
  #beatAt: number;
  #lookedAt: number;
  #renewal: Promise<void> | undefined;
  #lost = false;

  /** Starts the heartbeat. */
  constructor(file: LockFile, info: LockInfo, host: StateHost, location: string) {
    this.#file = file;
    this.#info = info;
    this.#host = host;
    this.#location = location;
    this.#beatAt = this.#lookedAt = Date.parse(info.beat);
    this.#beating = this.#beat();
  }

  get id(): string {
    return this.#info.id;
  }

  get fencing(): number {
    return this.#info.fencing;
  }

  /** Throws where somebody else has the lock. Before a fold it is looked at afresh, else at most once a second. */
  async assertHeld(look: "afresh" | "lately" = "lately"): Promise<void> {
    if (this.#lost) throw this.#loss();
    const now = this.#host.now();
    const lease = this.#info.timeToLiveSeconds * 1000;
    // others may take it for dead by now: it is ours again only when it is renewed
    if (now - this.#beatAt >= lease || now < this.#beatAt) await this.#renew();
    else if (look === "lately" && now - this.#lookedAt < Math.min(lookCounts, lease / 3)) return;
    else await this.#look();
    if (this.#lost || this.#host.now() - this.#beatAt >= lease) throw this.#loss();
  }

  async release(): Promise<void> {
    this.#stop.abort();
    await this.#beating;
    for (let tries = 0; tries < 10 && !this.#lost; tries++) {
      if (await this.#file.change(this.#info.id, undefined)) return;
      await this.#look();
      await this.#host.sleep(10);
    }
  }

  async #beat(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const pause = (this.#info.timeToLiveSeconds * 1000) / 3;
      await this.#host.sleep(pause, { signal: this.#stop.signal, background: true });
      if (this.#stop.signal.aborted || this.#lost) return;
      // a beat that fails is tried again; writing stops by itself when the lease runs out
      await this.#renew().catch(() => undefined);
    }
  }

  async #renew(): Promise<void> {
    this.#renewal ??= this.#renewOnce().finally(() => (this.#renewal = undefined));
    await this.#renewal;
  }

  async #renewOnce(): Promise<void> {
    const now = this.#host.now();
    const next = { ...this.#info, beat: new Date(now).toISOString() };
    if (!(await this.#file.change(this.#info.id, next))) return this.#look();
    this.#info = next;
    this.#beatAt = this.#lookedAt = now;
  }

  async #look(): Promise<void> {
    const now = this.#host.now();
    if ((await this.#file.read())?.id === this.#info.id) this.#lookedAt = now;
    else this.#lost = true;
  }

  #loss(): DiagnosticError {
    return lockLost(this.#location, this.#info);
  }
}
