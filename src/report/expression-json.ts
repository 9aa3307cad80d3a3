import type { BodyNode } from "../configuration/configuration";
import { traversalsOf } from "../configuration/traversals";
import type { JsonObject } from "../language/json";
import { filled } from "./filled";
import { referenceTexts } from "./written-reference";
import { writtenJson } from "./written-json";

/**
 * Terraform's expression representation. In Terraform JSON everything has a constant value, which is what is written;
 * of a secret only a reference is shown, as any other text may hold it.
 */
export function expressionJson(node: BodyNode, isSecret = false): JsonObject {
  const references = traversalsOf(node).flatMap(({ traversal }) => referenceTexts(traversal));
  return {
    ...(isSecret && !isReference(node) ? {} : { constant_value: writtenJson(node) }),
    ...filled("references", references),
  };
}

function isReference(node: BodyNode): boolean {
  return node.kind === "expression" && node.expression.kind === "traversal";
}
