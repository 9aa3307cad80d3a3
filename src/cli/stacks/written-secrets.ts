import type { Body, BodyNode, Configuration } from "../../configuration/configuration";
import { traversalsOf } from "../../configuration/traversals";
import type { Expression } from "../../language/expression";
import type { Provider } from "../../provider/provider";
import { hides } from "../../provider/hides";
import type { Block } from "../../provider/schema";
import { bodiesOf } from "../../report/body-json";
import { schemaOf, sourceOf } from "../../report/configuration-json";

/**
 * The templates that stand where credentials belong, and the words in them that refer to nothing: a password with
 * `${` in it is none, and the error that says so must not quote it.
 */
export function writtenSecrets(
  configuration: Configuration,
  providers: ReadonlyMap<string, Provider>,
): readonly string[] {
  const { resources, providers: blocks } = configuration;
  return [
    ...blocks.flatMap(({ name, body }) => inBody(body, providers.get(sourceOf(name, configuration))?.schema.provider)),
    ...resources.flatMap((block) =>
      inBody(block.body, schemaOf(block, providers.get(sourceOf(block.provider.name, configuration)))),
    ),
  ];
}

function inBody(body: Body, block: Block | undefined): readonly string[] {
  if (block === undefined) return [];
  return Object.entries(body).flatMap(([name, node]) => {
    const attribute = Object.hasOwn(block.attributes, name) ? block.attributes[name] : undefined;
    if (attribute !== undefined) return hides(attribute) ? inNode(node) : [];
    const nested = Object.hasOwn(block.blocks, name) ? block.blocks[name] : undefined;
    return bodiesOf(node).flatMap((inner) => inBody(inner, nested?.block));
  });
}

function inNode(node: BodyNode): readonly string[] {
  switch (node.kind) {
    case "list":
      return node.items.flatMap(inNode);
    case "object":
      return Object.values(node.entries).flatMap(inNode);
    case "expression": {
      const words = traversalsOf(node).flatMap(({ traversal: { root, steps } }) => (steps.length === 0 ? [root] : []));
      return [...templateText(node.expression), ...words];
    }
  }
}

function templateText({ kind, source, origin }: Expression): readonly string[] {
  const text = origin?.text ?? source;
  return kind === "traversal" || !/[$%]\{/.test(text) ? [] : [text];
}
