import { error, type AttributePath } from "../diagnostics/diagnostic";
import type { Traversal, TraversalStep } from "../language/expression";
import { references } from "../language/references";
import { notYetSupported } from "./blocks";
import type { BodyNode, Reference } from "./configuration";
import { reportAt, type Report } from "./place";

const laterRoots = new Set([
  "local",
  "module",
  "each",
  "count",
  "self",
  "path",
  "terraform",
  "ephemeral",
  "resource",
  "action",
]);

/** What the node's expressions point at, each once. */
export function referencesOf(node: BodyNode, report: Report, path: AttributePath = []): readonly Reference[] {
  const found = new Map<string, Reference>();
  collect(node, report, path, found);
  return [...found.values()];
}

export function referencesOfBody(body: Readonly<Record<string, BodyNode>>, report: Report): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const [name, node] of Object.entries(body)) collect(node, report, [name], found);
  return [...found.values()];
}

/** `scv_policy.gold`, `data.scv_policy.gold`, `var.password`. */
export function addressOf(reference: Reference): string {
  if (reference.kind === "variable") return `var.${reference.name}`;
  return `${reference.mode === "data" ? "data." : ""}${reference.type}.${reference.name}`;
}

function collect(node: BodyNode, report: Report, path: AttributePath, found: Map<string, Reference>): void {
  switch (node.kind) {
    case "list":
      node.items.forEach((item, i) => {
        collect(item, report, [...path, i], found);
      });
      return;
    case "object":
      for (const [name, inner] of Object.entries(node.entries)) collect(inner, report, [...path, name], found);
      return;
    case "expression":
      for (const traversal of references(node.expression)) {
        const reference = readReference(traversal, reportAt(report, { attributePath: path }));
        if (reference !== undefined) found.set(addressOf(reference), reference);
      }
  }
}

/** Undefined, and reported, where it points at nothing that is supported. */
export function readReference({ root, steps, source }: Traversal, report: Report): Reference | undefined {
  if (laterRoots.has(root)) {
    notYetSupported(`a reference to ${root}, in ${source}`, report);
    return undefined;
  }
  const [first, second] = steps.map(nameOf);
  if (root === "var" && first !== undefined) return { kind: "variable", name: first };
  if (root === "data" && first !== undefined && second !== undefined) {
    return { kind: "resource", mode: "data", type: first, name: second };
  }
  if (root !== "var" && root !== "data" && first !== undefined) {
    return { kind: "resource", mode: "managed", type: root, name: first };
  }
  report(
    error({
      code: "invalid-reference",
      summary: `"${source}" refers to nothing`,
      detail:
        "A reference is written scv_policy.gold.id, data.scv_policy.gold.id or var.name. Plain text is written without ${ }.",
    }),
  );
  return undefined;
}

function nameOf(step: TraversalStep): string | undefined {
  return "attribute" in step ? step.attribute : undefined;
}
