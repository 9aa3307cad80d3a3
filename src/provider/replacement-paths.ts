import type { AttributePath } from "../diagnostics/diagnostic";
import { equals } from "../language/equality";
import { nullOf } from "../language/make";
import type { ObjectValue, Value } from "../language/value";
import type { Attribute, Block } from "./schema";

/** Where an attribute that forces replacement differs; unknown counts as different. */
export function replacementPaths(block: Block, prior: ObjectValue, planned: ObjectValue): readonly AttributePath[] {
  return ofObject(block.attributes, block.blocks, prior.entries, planned.entries, []);
}

type Entries = ObjectValue["entries"];

function ofObject(
  attributes: Block["attributes"],
  blocks: Block["blocks"],
  prior: Entries,
  planned: Entries,
  path: AttributePath,
): readonly AttributePath[] {
  const ofAttributes = Object.entries(attributes).flatMap(([name, attribute]) =>
    ofAttribute(attribute, prior[name], planned[name], [...path, name]),
  );
  const ofBlocks = Object.entries(blocks).flatMap(([name, { block }]) =>
    ofNested(block.attributes, block.blocks, prior[name], planned[name], [...path, name]),
  );
  return [...ofAttributes, ...ofBlocks];
}

function ofAttribute(
  { forcesReplacement, type, nested }: Attribute,
  prior: Value | undefined,
  planned: Value | undefined,
  path: AttributePath,
): readonly AttributePath[] {
  if (planned === undefined) return [];
  if (forcesReplacement && !equals(planned, prior ?? nullOf(type))) return [path];
  return nested === undefined ? [] : ofNested(nested.attributes, {}, prior, planned, path);
}

function ofNested(
  attributes: Block["attributes"],
  blocks: Block["blocks"],
  prior: Value | undefined,
  planned: Value | undefined,
  path: AttributePath,
): readonly AttributePath[] {
  const inside = (before: Value | undefined, after: Value | undefined, step: AttributePath) =>
    after?.kind === "object"
      ? ofObject(attributes, blocks, before?.kind === "object" ? before.entries : {}, after.entries, [...path, ...step])
      : [];
  switch (planned?.kind) {
    case "object":
      return inside(prior, planned, []);
    case "list": {
      const before = prior?.kind === "list" ? prior.items : [];
      return planned.items.flatMap((item, i) => inside(before[i], item, [i]));
    }
    case "map": {
      const before = prior?.kind === "map" ? prior.entries : {};
      return Object.entries(planned.entries).flatMap(([key, item]) => inside(before[key], item, [key]));
    }
    case "set": {
      // An element of a set cannot be pointed at: where one that is new forces it, the whole set does.
      const before = prior?.kind === "set" ? prior.items : [];
      const added = planned.items.filter((item) => !before.some((known) => equals(known, item)));
      return added.some((item) => inside(undefined, item, []).length > 0) ? [path] : [];
    }
    default:
      return [];
  }
}
