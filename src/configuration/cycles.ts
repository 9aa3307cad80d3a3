import type { DependencyGraph } from "./dependency-graph";

/** Blocks that depend on each other in a circle, or on themselves: one list for each such knot, in the graph's order. */
export function findCycles(graph: DependencyGraph): readonly (readonly string[])[] {
  const order = new Map([...graph.keys()].map((address, i) => [address, i]));
  return knots(graph)
    .filter((knot) => knot.length > 1 || knot.some((address) => graph.get(address)?.includes(address)))
    .map((knot) => knot.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

interface Visit {
  readonly address: string;
  readonly edges: readonly string[];
  next: number;
}

/** Tarjan's strongly connected components, with a stack of its own: chains are longer than JavaScript's allows. */
function knots(graph: DependencyGraph): string[][] {
  const indices = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open = new Set<string>();
  const opened: string[] = [];
  const found: string[][] = [];
  const enter = (address: string): Visit => {
    indices.set(address, indices.size);
    lowest.set(address, indices.size - 1);
    open.add(address);
    opened.push(address);
    return { address, edges: graph.get(address) ?? [], next: 0 };
  };
  const lower = (address: string, index: number): void => {
    lowest.set(address, Math.min(lowest.get(address) ?? index, index));
  };
  for (const start of graph.keys()) {
    const path: Visit[] = indices.has(start) ? [] : [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const edge = visit.edges[visit.next++];
      if (edge === undefined) {
        path.pop();
        const low = lowest.get(visit.address) ?? 0;
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.address, low);
        if (low === indices.get(visit.address)) {
          const knot = opened.splice(opened.lastIndexOf(visit.address));
          for (const member of knot) open.delete(member);
          found.push(knot);
        }
      } else if (!indices.has(edge)) path.push(enter(edge));
      else if (open.has(edge)) lower(visit.address, indices.get(edge) ?? 0);
    }
  }
  return found;
}
