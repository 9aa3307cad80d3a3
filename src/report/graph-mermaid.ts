import type { DirectedGraph } from "./directed-graph";

/** A Mermaid flowchart: what forges and wikis draw from a fenced block. */
export function graphMermaid(graph: DirectedGraph): string {
  const ids = new Map([...graph.keys()].map((node, i) => [node, `n${i}`]));
  const nodes = [...ids].map(([node, id]) => `  ${id}["${node.replace(/"/g, "#quot;")}"]\n`);
  const edges = [...graph].flatMap(([node, targets]) =>
    targets.map((target) => `  ${ids.get(node) ?? ""} --> ${ids.get(target) ?? ""}\n`),
  );
  return `flowchart RL\n${[...nodes, ...edges].join("")}`;
}
