import { typeName } from "../language/type";
import type { Provider } from "./provider";
import type { Attribute, Block, NestedBlock } from "./schema";

/** The Markdown page of a resource, of a data source (`data.scv_policy`) or, by the provider's name, of its configuration. */
export function referencePage(provider: Provider, type: string): string {
  const { title, block, facts } = subjectOf(provider, type);
  return `${[`# ${title}`, block.description, ...facts, ...sections(block, "")].join("\n\n")}\n`;
}

interface Subject {
  readonly title: string;
  readonly block: Block;
  readonly facts: readonly string[];
}

function subjectOf({ name, schema }: Provider, type: string): Subject {
  const resource = schema.resources[type];
  const data = type.startsWith("data.") ? schema.dataSources[type.slice("data.".length)] : undefined;
  if (type === name) return { title: `Provider ${name}`, block: schema.provider, facts: [] };
  if (data !== undefined) return { title: `Data source ${type.slice("data.".length)}`, block: data, facts: [] };
  if (resource === undefined) throw new RangeError(`the provider ${name} has no ${type}`);
  const facts = [
    `Import by the id${resource.naturalKey === undefined ? "" : ` or the \`${resource.naturalKey}\``}: \`scv import ${type}.NAME ID\`.`,
    ...(resource.adopts ? ["It is always there: creating adopts it, and deleting puts it back as it was found."] : []),
    ...(resource.destroysData ? ["**Deleting or narrowing it can delete backups.** The plan says how many."] : []),
  ];
  return { title: `Resource ${type}`, block: resource.block, facts };
}

/** Arguments, then what the server decides, then each object inside. */
function sections({ attributes, blocks }: Block, path: string): string[] {
  const entries = Object.entries(attributes);
  const settable = entries.filter(([, attribute]) => attribute.required || attribute.optional);
  const readOnly = entries.filter(([, attribute]) => !attribute.required && !attribute.optional);
  const nested = entries.flatMap(([name, { nested: inner }]) =>
    inner === undefined
      ? []
      : sections({ description: "", attributes: inner.attributes, blocks: {} }, join(path, name)),
  );
  const inBlocks = Object.entries(blocks).flatMap(([name, { block }]) => sections(block, join(path, name)));
  const lines = [...settable.map(attributeLine), ...Object.entries(blocks).map(blockLine)];
  return [
    ...(lines.length === 0 ? [] : [heading("Arguments", path), lines.join("\n")]),
    ...(readOnly.length === 0 ? [] : [heading("Read only", path), readOnly.map(attributeLine).join("\n")]),
    ...nested,
    ...inBlocks,
  ];
}

function heading(title: string, path: string): string {
  return path === "" ? `## ${title}` : `### ${title} of \`${path}\``;
}

function attributeLine([name, attribute]: readonly [string, Attribute]): string {
  const { nested, type, required, optional, serverDefault } = attribute;
  const traits = [
    nested === undefined ? typeName(type) : nested.nesting === "single" ? "object" : `${nested.nesting} of objects`,
    ...(required ? ["required"] : optional ? ["optional"] : []),
    ...(serverDefault === undefined ? [] : [`default \`${JSON.stringify(serverDefault)}\``]),
    ...(attribute.sensitive ? ["sensitive"] : []),
    ...(attribute.writeOnly ? ["write-only"] : []),
    ...(attribute.forcesReplacement ? ["a change replaces the object"] : []),
  ];
  return `- \`${name}\` (${traits.join(", ")}): ${attribute.description}`;
}

function blockLine([name, { nesting, block, minItems, maxItems }]: readonly [string, NestedBlock]): string {
  const traits = [
    nesting === "single" ? "block" : `${nesting} of blocks`,
    ...(minItems ? ["required"] : []),
    ...(maxItems !== undefined && nesting !== "single" ? [`at most ${maxItems}`] : []),
  ];
  return `- \`${name}\` (${traits.join(", ")}): ${block.description}`;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
