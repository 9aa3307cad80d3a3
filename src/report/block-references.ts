import type { Body, BodyNode } from "../configuration/configuration";
import { traversalsOf, traversalsOfBody } from "../configuration/traversals";
import type { Traversal, TraversalStep } from "../language/expression";
import type { Block } from "../provider/schema";
import { bodiesOf } from "./body-json";

/**
 * What the part of a body refers to that the steps lead to. Terraform is followed where it sees less: of a list of
 * nested blocks the whole body counts, and of what is behind its index nothing.
 */
export function referencesWithin(body: Body, block: Block, steps: readonly TraversalStep[]): readonly Traversal[] {
  const [step, ...others] = steps;
  if (step === undefined) return traversalsOfBody(body).map(({ traversal }) => traversal);
  const name = "attribute" in step ? step.attribute : String(step.index);
  if (Object.hasOwn(block.attributes, name)) return nodeReferences(body[name]);
  const nested = Object.hasOwn(block.blocks, name) ? block.blocks[name] : undefined;
  if (nested === undefined) return [];
  if (nested.nesting !== "single") return referencesWithin(body, block, others);
  const dynamic = bodiesOf(body["dynamic"]).flatMap((generators) => bodiesOf(generators[name]));
  const written = [...bodiesOf(body[name]), ...dynamic.flatMap(({ content }) => bodiesOf(content))];
  return [
    ...dynamic.flatMap((generator) => nodeReferences(generator["for_each"])),
    ...written.flatMap((inner) => referencesWithin(inner, nested.block, others)),
  ];
}

function nodeReferences(node: BodyNode | undefined): readonly Traversal[] {
  return node === undefined ? [] : traversalsOf(node).map(({ traversal }) => traversal);
}
