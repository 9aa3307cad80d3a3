import type { StateHost } from "../state-host";

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A machine whose time passes when told, or when somebody in the foreground sleeps. */
export class SimulatedMachine {
  time = Date.parse("2026-01-01T00:00:00Z");
  readonly running = new Set<number>();
  #ids = 0;
  #sleepers: Sleeper[] = [];

  process(pid: number, processSpace = "machine"): StateHost {
    this.running.add(pid);
    return {
      now: () => this.time,
      sleep: (ms, options = {}) => (options.background ? this.#doze(ms, options.signal) : this.#pass(ms)),
      newId: () => `id-${String(++this.#ids).padStart(5, "0")}`,
      name: processSpace,
      pid,
      processSpace,
      isRunning: (other) => this.running.has(other),
    };
  }

  /** Time passes: heartbeats that are due happen. */
  async advance(ms: number): Promise<void> {
    const until = this.time + ms;
    for (;;) {
      const next = this.#sleepers.filter((sleeper) => sleeper.until <= until).sort((a, b) => a.until - b.until)[0];
      if (next === undefined) break;
      this.time = Math.max(this.time, next.until);
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
      next.wake();
      await settled();
    }
    this.time = until;
  }

  async #pass(ms: number): Promise<void> {
    this.time += ms;
    await settled();
  }

  #doze(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      this.#sleepers.push({ until: this.time + ms, wake });
      signal?.addEventListener("abort", wake);
    });
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
}
