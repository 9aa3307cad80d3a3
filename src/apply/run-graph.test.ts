import { runGraph, type GraphNode, type Slot } from "./run-graph";

function graph(edges: Record<string, string[]>): Map<string, GraphNode> {
  return new Map(Object.entries(edges).map(([id, after]) => [id, { id, after }]));
}

interface Run {
  readonly ran: string[];
  readonly skipped: Record<string, string>;
  readonly left: string[];
}

async function run(
  edges: Record<string, string[]>,
  perform: (id: string, slot: Slot) => boolean | Promise<boolean> = () => true,
  options: { parallelism?: number; stopped?: () => boolean } = {},
): Promise<Run> {
  const ran: string[] = [];
  const skipped: Record<string, string> = {};
  const left = await runGraph(graph(edges), {
    parallelism: options.parallelism ?? 10,
    stopped: options.stopped ?? (() => false),
    run: async (node, slot) => {
      ran.push(node.id);
      return perform(node.id, slot);
    },
    skip: (node, because) => {
      skipped[node.id] = because;
    },
  });
  return { ran, skipped, left: left.map(({ id }) => id) };
}

test("a node runs after everything that it waits for", async () => {
  const { ran } = await run({ group: ["policy", "host"], policy: ["system"], host: [], system: [] });
  expect(ran.indexOf("group")).toBe(3);
  expect(ran.indexOf("policy")).toBeGreaterThan(ran.indexOf("system"));
});

test("what depends on a failure is skipped and names the failure, the rest goes on", async () => {
  const { ran, skipped } = await run({ a: [], b: ["a"], c: ["b"], d: [] }, (id) => id !== "a");
  expect(ran.sort()).toEqual(["a", "d"]);
  expect(skipped).toEqual({ b: "a", c: "a" });
});

test("never more nodes run at once than there are slots", async () => {
  let running = 0;
  let most = 0;
  const edges = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`n${i}`, []]));
  await run(
    edges,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return true;
    },
    { parallelism: 4 },
  );
  expect(most).toBe(4);
});

test("a node that waits outside its slot lets the others run", async () => {
  let release: () => void = () => undefined;
  const others = new Promise<void>((resolve) => (release = resolve));
  const { ran } = await run(
    { first: [], second: [] },
    async (id, slot) => {
      if (id === "first") await slot.outside(() => others);
      else release();
      return true;
    },
    { parallelism: 1 },
  );
  expect(ran).toEqual(["first", "second"]);
});

test("after a stop nothing is started, and what was not started is told", async () => {
  let stopped = false;
  const { ran, left } = await run(
    { a: [], b: ["a"], c: [] },
    () => {
      stopped = true;
      return true;
    },
    { parallelism: 1, stopped: () => stopped },
  );
  expect(ran).toEqual(["a"]);
  expect(left.sort()).toEqual(["b", "c"]);
});

test("an unexpected failure ends the run after what is under way, and is thrown", async () => {
  const finished: string[] = [];
  const failing = run({ bad: [], slow: [] }, async (id) => {
    if (id === "bad") throw new Error("boom");
    await new Promise((resolve) => setTimeout(resolve, 5));
    finished.push(id);
    return true;
  });
  await expect(failing).rejects.toThrow("boom");
  expect(finished).toEqual(["slow"]);
});

test("thousands of nodes in one chain do not exhaust the stack", async () => {
  const edges = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`n${i}`, i === 0 ? [] : [`n${i - 1}`]]));
  const { skipped } = await run(edges, () => false);
  expect(Object.keys(skipped)).toHaveLength(4999);
});
