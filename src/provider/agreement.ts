import type { AttributePath } from "../diagnostics/diagnostic";
import { nullOf } from "../language/make";
import type { ObjectValue, Value } from "../language/value";
import type { Attribute, Block } from "./schema";

/** Stands for any value. */
export type Wildcard = (value: Value) => boolean;

export const unknownIsAny: Wildcard = ({ kind }) => kind === "unknown";

/** Of a plan in a journal, where what was unknown is null too. */
export const absentIsAny: Wildcard = ({ kind }) => kind === "unknown" || kind === "null";

/** Where what is found differs from what was planned, on what the server can be asked for: attributes and blocks. */
export function disagreements(
  block: Block,
  planned: ObjectValue,
  found: ObjectValue,
  isAny: Wildcard,
): readonly AttributePath[] {
  const visible = Object.entries(block.attributes).filter(([, attribute]) => isVisible(attribute));
  return [...visible.map(([name]) => name), ...Object.keys(block.blocks)]
    .filter((name) => !agrees(planned.entries[name], found.entries[name], isAny))
    .map((name) => [name]);
}

function isVisible({ inputOnly, writeOnly, serverOwned }: Attribute): boolean {
  return !inputOnly && !writeOnly && !serverOwned;
}

function agrees(planned: Value = nullOf("dynamic"), found: Value = nullOf("dynamic"), isAny: Wildcard): boolean {
  if (isAny(planned)) return true;
  switch (planned.kind) {
    case "null":
    case "unknown":
      return found.kind === planned.kind;
    case "bool":
    case "number":
    case "string":
      return found.kind === planned.kind && found.value === planned.value;
    case "list":
    case "tuple":
      if (!("items" in found) || found.items.length !== planned.items.length) return false;
      return planned.items.every((item, i) => agrees(item, found.items[i], isAny));
    case "set":
      if (!("items" in found) || found.items.length !== planned.items.length) return false;
      return planned.items.every((item) => found.items.some((candidate) => agrees(item, candidate, isAny)));
    case "map":
    case "object":
      return "entries" in found && sameEntries(planned.entries, found.entries, isAny);
  }
}

type Entries = ObjectValue["entries"];

function sameEntries(planned: Entries, found: Entries, isAny: Wildcard): boolean {
  const names = new Set([...Object.keys(planned), ...Object.keys(found)]);
  return [...names].every((name) => agrees(planned[name], found[name], isAny));
}
