import { setImmediate as nextTurn } from "node:timers/promises";
import type { JsonObject } from "../../../language/json";

/** An object of a collection: as the server wrote it, and as we understand it. */
export interface Entry<M> {
  readonly id: string;
  readonly name: string;
  readonly wire: JsonObject;
  readonly model: M;
}

/** A complete list. */
export class Listing<M> {
  readonly models: readonly M[];
  readonly byId: ReadonlyMap<string, Entry<M>>;
  readonly byName: ReadonlyMap<string, Entry<M>>;

  constructor(
    readonly entries: readonly Entry<M>[],
    /** When it was asked for: ISO 8601, UTC. */
    readonly askedAt: string,
  ) {
    this.models = entries.map(({ model }) => model);
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.byName = new Map(entries.map((entry) => [entry.name, entry]));
  }
}

/** Milliseconds without the end of any write, after which the writes under way are not waited for. */
const longestSilence = 1000;

/** The lists of one kind: one for a run, dropped at a write, shared by all who wait. */
export class Collection<M> {
  /** Names of the objects that are being made: what is found under one of them is that one's. */
  readonly namesUnderWay = new Set<string>();
  /** By id: objects as the plan of this run has them; what refers to one is judged by that. */
  readonly planned = new Map<string, Partial<M>>();
  #last: Listing<M> | undefined;
  #kept: { readonly generation: number; readonly listing: Promise<Listing<M>> } | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<Listing<M>> | undefined;
  #afterWrites: Promise<Listing<M>> | undefined;
  #generation = 0;
  #writes = 0;
  #whenIdle: (() => void)[] = [];

  constructor(
    /** Answers with all objects or throws. */
    private readonly fetch: () => Promise<readonly Entry<M>[]>,
    private readonly now: () => number,
    /** Ends early, without a failure, when the signal fires. */
    private readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>,
  ) {}

  list(): Promise<Listing<M>> {
    return this.#kept?.generation === this.#generation ? this.#kept.listing : this.#begin();
  }

  /** A list that begins after this call; callers who wait for the running one share the next. */
  fresh(): Promise<Listing<M>> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.#begin();
    });
    return this.#next;
  }

  /** The latest list, though this run may have written since. */
  async latest(): Promise<Listing<M>> {
    return this.#last ?? (this.#kept ? this.#kept.listing : this.list());
  }

  /** Without asking. */
  known(id: string): Entry<M> | undefined {
    return this.#last?.byId.get(id);
  }

  /** A write and what belongs to it: the kept list is dropped, and shared lists wait for its end. */
  async writing<T>(work: () => Promise<T>): Promise<T> {
    this.#writes++;
    this.#generation++;
    try {
      return await work();
    } finally {
      this.#writes--;
      this.#generation++;
      if (this.#writes === 0) for (const wake of this.#whenIdle.splice(0)) wake();
    }
  }

  /**
   * After the caller's write: waits until no other is under way, so that many writes share one list. But not for long:
   * one answer that does not come must not keep what the others made out of the state.
   */
  afterWrites(): Promise<Listing<M>> {
    this.#afterWrites ??= this.#quiet().then(() => {
      this.#afterWrites = undefined;
      return this.list();
    });
    return this.#afterWrites;
  }

  /** The turns give a write that only waited for a free slot the time to begin. */
  async #quiet(): Promise<void> {
    const wait = new AbortController();
    const silence = this.#silence(wait.signal);
    let isOverdue = false;
    void silence.then(() => (isOverdue = true));
    try {
      do {
        if (this.#writes > 0) await Promise.race([silence, new Promise<void>((wake) => this.#whenIdle.push(wake))]);
        await nextTurn();
        await nextTurn();
      } while (this.#writes > 0 && !isOverdue);
    } finally {
      wait.abort();
    }
  }

  /** Were it a time limit, a run of thousands would ask for a list, longer each time, as often as it runs over. */
  async #silence(signal: AbortSignal): Promise<void> {
    let generation: number;
    do {
      generation = this.#generation;
      await this.sleep(longestSilence, signal);
    } while (generation !== this.#generation && !signal.aborted);
  }

  #begin(): Promise<Listing<M>> {
    const generation = this.#generation;
    const askedAt = new Date(this.now()).toISOString();
    const listing = this.fetch().then((entries) => (this.#last = new Listing(entries, askedAt)));
    this.#kept = { generation, listing };
    this.#running = listing.catch(() => {
      if (this.#kept?.listing === listing) this.#kept = undefined;
    });
    return listing;
  }
}
