import { compareText } from "../language/set-order";

/** Nodes by id, each with the ids of those that it depends on. */
export type DirectedGraph = ReadonlyMap<string, readonly string[]>;

/** Without the edges that longer ways say already. The graph has no cycles. */
export function transitiveReduction(graph: DirectedGraph): DirectedGraph {
  const heights = heightsOf(graph);
  const height = (node: string) => heights.get(node) ?? 0;
  return new Map([...graph].map(([node, targets]) => [node, essential(graph, targets, height)]));
}

function essential(graph: DirectedGraph, targets: readonly string[], height: (node: string) => number): string[] {
  const highestFirst = [...new Set(targets)].sort((a, b) => height(b) - height(a));
  const lowest = height(highestFirst.at(-1) ?? "");
  const reached = new Set<string>();
  return highestFirst.filter((target) => {
    if (reached.has(target)) return false;
    const open = [target];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const next of graph.get(node) ?? []) {
        if (reached.has(next) || height(next) < lowest) continue;
        reached.add(next);
        open.push(next);
      }
    }
    return true;
  });
}

/** The length of the longest way from each node: nothing is reached from below it. */
function heightsOf(graph: DirectedGraph): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const start of graph.keys()) {
    const open = [start];
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const targets = graph.get(node) ?? [];
      const unknown = heights.has(node) ? [] : targets.filter((target) => !heights.has(target));
      if (unknown.length > 0) {
        open.push(...unknown);
        continue;
      }
      open.pop();
      heights.set(node, 1 + Math.max(-1, ...targets.map((target) => heights.get(target) ?? 0)));
    }
  }
  return heights;
}

/** As Terraform orders nodes and edges. */
export function sortedGraph(graph: DirectedGraph): DirectedGraph {
  return new Map(
    [...graph].sort(([a], [b]) => compareText(a, b)).map(([node, targets]) => [node, [...targets].sort(compareText)]),
  );
}
