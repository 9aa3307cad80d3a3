import { z } from "zod";
import type { DirectedGraph } from "./directed-graph";

// an ES module to the compiler, and CommonJS where it is required
type Dagre = typeof import("@dagrejs/dagre", { with: { "resolution-mode": "import" } });

const fontSize = 13;
/** Of a sans-serif letter, generously: who draws the text is not known. */
const letterWidth = 7.6;
const nodeHeight = 34;
const margin = 16;

const pointSchema = z.object({ x: z.number(), y: z.number() });
const boxSchema = pointSchema.extend({ width: z.number(), height: z.number() });
const edgeSchema = z.object({ points: z.array(pointSchema) });
const sizeSchema = z.object({ width: z.number().catch(2 * margin), height: z.number().catch(2 * margin) });

type Point = z.output<typeof pointSchema>;

/** A drawing that stands alone: arrows lead from what depends to what it depends on. */
export function graphSvg(graph: DirectedGraph): string {
  const { Graph, layout }: Dagre = module.require("@dagrejs/dagre");
  const drawing = new Graph().setGraph({ rankdir: "RL", nodesep: 14, ranksep: 56, marginx: margin, marginy: margin });
  for (const node of graph.keys()) {
    drawing.setNode(node, { width: Math.ceil(node.length * letterWidth) + 24, height: nodeHeight });
  }
  const arrows = [...graph].flatMap(([node, targets]) => targets.map((target) => [node, target] as const));
  for (const [node, target] of arrows) drawing.setEdge(node, target, {});
  layout(drawing);
  const { width, height } = sizeSchema.parse(drawing.graph());
  const edges = arrows.map(([node, target]) => path(edgeSchema.parse(drawing.edge(node, target)).points));
  const nodes = [...graph.keys()].map((node) => box(node, boxSchema.parse(drawing.node(node))));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="sans-serif" font-size="${fontSize}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#57606a"/></marker></defs>
${[...edges, ...nodes].map((line) => `${line}\n`).join("")}</svg>
`;
}

function path(points: readonly Point[]): string {
  const way = points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
  return `<path d="${way}" fill="none" stroke="#57606a" marker-end="url(#arrow)"/>`;
}

function box(label: string, { x, y, width, height }: z.output<typeof boxSchema>): string {
  const corner = `x="${round(x - width / 2)}" y="${round(y - height / 2)}"`;
  const rect = `<rect ${corner} width="${round(width)}" height="${round(height)}" rx="4" fill="#f6f8fa" stroke="#57606a"/>`;
  const text = `<text x="${round(x)}" y="${round(y)}" fill="#1f2328" text-anchor="middle" dominant-baseline="central">${escape(label)}</text>`;
  return `<g>${rect}${text}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
