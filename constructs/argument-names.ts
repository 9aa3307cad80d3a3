import { formatPath, type AttributePath } from "../src/diagnostics/diagnostic";
import type { Attribute, Block } from "../src/provider/schema";

/**
 * Arguments by the name of their attribute, where that is not the attribute's name in camelCase.
 * An empty one is a step that the construct does not have.
 */
export type ArgumentNames = Readonly<Record<string, string>>;

/** `policies[0].schedule.at` for `policy[0].schedule.daily.at`. */
export function argumentPath(path: AttributePath, names: ArgumentNames): string {
  return formatPath(path.map((step) => nameOf(step, names)).filter((step) => step !== ""));
}

/** The text with the names of arguments in place of those of attributes. */
export function withArgumentNames(text: string, block: Block, names: ArgumentNames): string {
  const known = new Set(attributeNames(block));
  return text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (word) => (known.has(word) ? String(nameOf(word, names)) : word));
}

function nameOf(step: string | number, names: ArgumentNames): string | number {
  return typeof step === "number" ? step : (names[step] ?? camelCase(step));
}

/** `updateSnapMirror` for `update_snapmirror`, and never empty. */
export function argumentName(attribute: string, names: ArgumentNames): string {
  const name = names[attribute] ?? "";
  return name === "" ? camelCase(attribute) : name;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function attributeNames({ attributes, blocks }: Pick<Block, "attributes" | "blocks">): string[] {
  return [
    ...Object.entries(attributes).flatMap(([name, attribute]) => [name, ...nestedNames(attribute)]),
    ...Object.entries(blocks).flatMap(([name, { block }]) => [name, ...attributeNames(block)]),
  ];
}

function nestedNames({ nested }: Attribute): string[] {
  return nested === undefined ? [] : attributeNames({ attributes: nested.attributes, blocks: {} });
}
