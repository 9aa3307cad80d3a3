import type { DirectedGraph } from "./directed-graph";

/** Byte for byte as `terraform graph` writes the resources. */
export function resourceGraphDot(graph: DirectedGraph): string {
  const nodes = [...graph.keys()].map((node) => `  ${quote(node)} [label=${quote(node)}];\n`);
  const edges = [...graph].flatMap(([node, targets]) =>
    targets.map((target) => `  ${quote(node)} -> ${quote(target)};\n`),
  );
  return `digraph G {
  rankdir = "RL";
  node [shape = rect, fontname = "sans-serif"];
${graph.size === 0 ? nothing : [...nodes, ...edges].join("")}}
`;
}

const nothing = `  /* This configuration does not contain any resources.         */
  /* For a more detailed graph, try: scv graph --type=plan       */
`;

function quote(text: string): string {
  return JSON.stringify(text);
}
