import type { AttributePath } from "../diagnostics/diagnostic";
import type { Traversal } from "../language/expression";
import { references } from "../language/references";
import type { Body, BodyNode } from "./configuration";

/** A traversal, and the attribute that it stands in. */
export interface PlacedTraversal {
  readonly traversal: Traversal;
  readonly path: AttributePath;
}

type Entries = Readonly<Record<string, BodyNode>>;
type Names = ReadonlySet<string>;

const none: Names = new Set();

/** Every traversal in the node, without those of the iterators of dynamic blocks and the variables of for expressions. */
export function traversalsOf(node: BodyNode, path: AttributePath = []): readonly PlacedTraversal[] {
  return [...collect(node, path, none)];
}

export function traversalsOfBody(body: Body): readonly PlacedTraversal[] {
  return [...collectEntries(body, [], none)];
}

function* collect(node: BodyNode, path: AttributePath, bound: Names): Iterable<PlacedTraversal> {
  switch (node.kind) {
    case "list":
      for (const [i, item] of node.items.entries()) yield* collect(item, [...path, i], bound);
      return;
    case "object":
      yield* collectEntries(node.entries, path, bound);
      return;
    case "expression":
      for (const traversal of references(node.expression)) {
        if (!bound.has(traversal.root)) yield { traversal, path };
      }
  }
}

function* collectEntries(entries: Entries, path: AttributePath, bound: Names): Iterable<PlacedTraversal> {
  for (const [name, node] of Object.entries(entries)) {
    const inside = [...path, name];
    if (name === "dynamic") yield* collectDynamic(node, inside, bound);
    else yield* collect(node, inside, bound);
  }
}

/** By the names of their blocks; a list of such objects where the same name comes twice. */
function* collectDynamic(node: BodyNode, path: AttributePath, bound: Names): Iterable<PlacedTraversal> {
  if (node.kind === "list") {
    for (const [i, item] of node.items.entries()) yield* collectDynamic(item, [...path, i], bound);
  } else if (node.kind === "object") {
    for (const [block, generator] of Object.entries(node.entries)) {
      yield* collectGenerator(generator, block, [...path, block], bound);
    }
  } else yield* collect(node, path, bound);
}

/** Only `labels` and `content` know the iterator. A map that only looks like dynamic blocks has none of the two. */
function* collectGenerator(
  node: BodyNode,
  block: string,
  path: AttributePath,
  bound: Names,
): Iterable<PlacedTraversal> {
  if (node.kind === "list") {
    for (const [i, item] of node.items.entries()) yield* collectGenerator(item, block, [...path, i], bound);
  } else if (node.kind === "object") {
    const names = new Set([...bound, iteratorName(node.entries["iterator"]) ?? block]);
    for (const [name, part] of Object.entries(node.entries)) {
      yield* collect(part, [...path, name], name === "content" || name === "labels" ? names : bound);
    }
  } else yield* collect(node, path, bound);
}

function iteratorName(node: BodyNode | undefined): string | undefined {
  if (node?.kind !== "expression" || node.expression.kind !== "literal") return undefined;
  const { value } = node.expression;
  return value.kind === "string" ? value.value : undefined;
}
