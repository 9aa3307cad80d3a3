export interface GraphNode {
  readonly id: string;
  readonly after: readonly string[];
}

export interface Slot {
  /** Gives the slot back while it waits, so that other work runs. */
  readonly outside: <T>(wait: () => Promise<T>) => Promise<T>;
}

export interface GraphRun<N extends GraphNode> {
  readonly parallelism: number;
  /** False: what comes after is skipped. */
  readonly run: (node: N, slot: Slot) => Promise<boolean>;
  /** The node whose failure is the cause. */
  readonly skip: (node: N, because: string) => void;
  /** True: nothing more is started. */
  readonly stopped: () => boolean;
}

/**
 * Runs every node after those that it waits for; independent work goes on after a failure. Expects no cycle.
 * Returns what was not started because the run was stopped.
 */
export async function runGraph<N extends GraphNode>(nodes: ReadonlyMap<string, N>, graph: GraphRun<N>): Promise<N[]> {
  const waiting = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const node of nodes.values()) {
    waiting.set(node.id, node.after.length);
    for (const first of node.after) {
      const known = followers.get(first);
      if (known === undefined) followers.set(first, [node.id]);
      else known.push(node.id);
    }
  }
  const slots = new Slots(graph.parallelism);
  const causes = new Map<string, string>();
  const touched = new Set<string>();
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];

  const release = (id: string, cause: string | undefined): void => {
    // a stack of its own: a chain of thousands that is skipped would exhaust the call stack
    const settled = [{ id, cause }];
    for (let next = settled.pop(); next !== undefined; next = settled.pop()) {
      for (const follower of followers.get(next.id) ?? []) {
        if (next.cause !== undefined && !causes.has(follower)) causes.set(follower, next.cause);
        const left = (waiting.get(follower) ?? 0) - 1;
        waiting.set(follower, left);
        const node = left === 0 ? nodes.get(follower) : undefined;
        if (node === undefined) continue;
        const because = causes.get(follower);
        if (because === undefined) begin(node);
        else {
          touched.add(follower);
          graph.skip(node, because);
          settled.push({ id: follower, cause: because });
        }
      }
    }
  };
  const begin = (node: N): void => {
    const work: Promise<void> = execute(node)
      .catch((failure: unknown) => {
        failures.push(failure);
      })
      .finally(() => running.delete(work));
    running.add(work);
  };
  const execute = async (node: N): Promise<void> => {
    await slots.take();
    if (graph.stopped() || failures.length > 0) {
      slots.give();
      return;
    }
    touched.add(node.id);
    let done: boolean;
    try {
      done = await graph.run(node, { outside: (wait) => slots.outside(wait) });
    } finally {
      slots.give();
    }
    release(node.id, done ? undefined : node.id);
  };

  for (const node of nodes.values()) if (node.after.length === 0) begin(node);
  while (running.size > 0) await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return [...nodes.values()].filter((node) => !touched.has(node.id));
}

class Slots {
  #free: number;
  readonly #queue: (() => void)[] = [];
  #head = 0;

  constructor(count: number) {
    this.#free = count;
  }

  async take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.#queue.push(resolve));
  }

  give(): void {
    const next = this.#queue[this.#head];
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#head += 1;
    // a head that moves instead of shift(): taking the first of thousands would move the rest each time
    if (this.#head > 1024) this.#queue.splice(0, this.#head - (this.#head = 0));
    next();
  }

  async outside<T>(wait: () => Promise<T>): Promise<T> {
    this.give();
    try {
      return await wait();
    } finally {
      await this.take();
    }
  }
}
