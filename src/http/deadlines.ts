import type { Sleep } from "./sleep";

interface Deadline {
  readonly at: number;
  readonly expire: () => void;
}

/** Deadlines that all are as far off, so that one sleep at a time serves any number of them. */
export class Deadlines {
  /** The earliest first. */
  readonly #pending = new Set<Deadline>();
  #watching = new AbortController();

  constructor(
    private readonly milliseconds: number,
    private readonly sleep: Sleep,
    private readonly now: () => number,
  ) {}

  /** Returns what ends the deadline before it comes. */
  begin(expire: () => void): () => void {
    const began = this.now();
    const deadline = { at: began + this.milliseconds, expire };
    this.#pending.add(deadline);
    if (this.#pending.size === 1) void this.#watch(began);
    return () => {
      this.#pending.delete(deadline);
      if (this.#pending.size === 0) this.#watching.abort();
    };
  }

  async #watch(began: number): Promise<void> {
    const { signal } = (this.#watching = new AbortController());
    let now = began;
    // deadlines that come while this one is waited for are iterated over too
    for (const deadline of this.#pending) {
      await this.sleep(Math.max(0, deadline.at - now), signal).catch(() => undefined);
      if (signal.aborted) return;
      if (this.#pending.delete(deadline)) deadline.expire();
      now = this.now();
    }
  }
}
