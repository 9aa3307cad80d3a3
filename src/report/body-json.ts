import type { Body, BodyNode } from "../configuration/configuration";
import type { JsonObject } from "../language/json";
import type { Attribute, Block, NestedBlock } from "../provider/schema";
import { expressionJson } from "./expression-json";

export type IsSecret = (attribute: Attribute) => boolean;

/** Terraform's `expressions` of a body: by its schema, so that dynamic blocks are not among them. */
export function bodyJson(body: Body, block: Block, isSecret: IsSecret): JsonObject {
  const entries = Object.entries(body).flatMap(([name, node]): [string, JsonObject | readonly JsonObject[]][] => {
    const attribute = Object.hasOwn(block.attributes, name) ? block.attributes[name] : undefined;
    if (attribute !== undefined) return [[name, expressionJson(node, holdsSecret(attribute, isSecret))]];
    const nested = Object.hasOwn(block.blocks, name) ? block.blocks[name] : undefined;
    return nested === undefined ? [] : blocksJson(name, node, nested, isSecret);
  });
  return Object.fromEntries(entries);
}

function blocksJson(
  name: string,
  node: BodyNode,
  { nesting, block }: NestedBlock,
  isSecret: IsSecret,
): [string, JsonObject | readonly JsonObject[]][] {
  const [first, ...others] = bodiesOf(node).map((body) => bodyJson(body, block, isSecret));
  if (first === undefined) return [];
  return [[name, nesting === "single" ? first : [first, ...others]]];
}

/** One object stands for a list of one. */
export function bodiesOf(node: BodyNode | undefined): readonly Body[] {
  if (node?.kind === "object") return [node.entries];
  return node?.kind === "list" ? node.items.flatMap(bodiesOf) : [];
}

function holdsSecret(attribute: Attribute, isSecret: IsSecret): boolean {
  const inside = Object.values(attribute.nested?.attributes ?? {});
  return isSecret(attribute) || inside.some((inner) => holdsSecret(inner, isSecret));
}
