import { readdirSync, readFileSync } from "node:fs";

const everyMs = 20;

/** In MB, of resident memory: what several processes share counts for each. */
export interface Peak {
  /** The most that the process and its descendants held at one moment. */
  readonly together: number;
  /** The most of the process itself, and the most of its descendants, each at its own moment. */
  readonly own: number;
  readonly descendants: number;
}

/**
 * Looks fifty times a second at `VmRSS` of a process and all its descendants, as Linux tells them; zero elsewhere.
 * A peak of a few milliseconds may be missed, on either side.
 */
export class PeakMemory {
  #peak = { together: 0, own: 0, descendants: 0 };
  #timer: NodeJS.Timeout | undefined;

  /** Of one process after the other. */
  readonly watch = (pid: number): void => {
    this.stop();
    this.#peak = { together: 0, own: 0, descendants: 0 };
    this.#timer = setInterval(() => this.#look(pid), everyMs);
  };

  stop(): Peak {
    clearInterval(this.#timer);
    return this.#peak;
  }

  #look(pid: number): void {
    const own = residentOf(pid);
    const descendants = childrenOf(pid).reduce((sum, child) => sum + residentWithDescendants(child), 0);
    const { together, ...alone } = this.#peak;
    this.#peak = {
      together: Math.max(together, own + descendants),
      own: Math.max(alone.own, own),
      descendants: Math.max(alone.descendants, descendants),
    };
  }
}

function residentWithDescendants(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + residentWithDescendants(child), residentOf(pid));
}

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(ofLivingProcess(() => readFileSync(`/proc/${pid}/status`, "utf8")));
  return Number(kilobytes?.[1] ?? 0) / 1024;
}

/** Each thread has children of its own. */
function childrenOf(pid: number): number[] {
  return ofLivingProcess(() =>
    readdirSync(`/proc/${pid}/task`)
      .map((thread) => ofLivingProcess(() => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8")))
      .join(" "),
  )
    .split(" ")
    .filter((word) => word !== "")
    .map(Number);
}

/** Nothing of one that ended meanwhile. */
function ofLivingProcess(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
