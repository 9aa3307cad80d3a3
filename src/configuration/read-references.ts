import type { AttributePath } from "../diagnostics/diagnostic";
import type { Body, BodyNode, Reference } from "./configuration";
import { reportAt, type Report } from "./place";
import { addressOf, readReference, type Names } from "./read-reference";
import { traversalsOf, traversalsOfBody, type PlacedTraversal } from "./traversals";

/** What the node's expressions point at, each once. */
export function referencesOf(
  node: BodyNode,
  names: Names,
  report: Report,
  path: AttributePath = [],
): readonly Reference[] {
  return read(traversalsOf(node, path), names, report);
}

export function referencesOfBody(body: Body, names: Names, report: Report): readonly Reference[] {
  return read(traversalsOfBody(body), names, report);
}

function read(traversals: readonly PlacedTraversal[], names: Names, report: Report): readonly Reference[] {
  return distinctReferences(
    traversals.flatMap(({ traversal, path }) => {
      const reference = readReference(traversal, names, reportAt(report, { attributePath: path }));
      return reference === undefined ? [] : [{ ...reference, path }];
    }),
  );
}

/** Of a part of the block. */
export function placedIn(path: AttributePath, references: readonly Reference[]): readonly Reference[] {
  return references.map((reference) => ({ ...reference, path: [...path, ...(reference.path ?? [])] }));
}

/** Each where it stands first: a whole resource, an instance of it and an attribute of it are three. */
export function distinctReferences(references: readonly Reference[]): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const reference of references) {
    const access = reference.kind === "resource" ? String(reference.indexed) : "";
    const key = `${addressOf(reference)} ${access}`;
    if (!found.has(key)) found.set(key, reference);
  }
  return [...found.values()];
}
