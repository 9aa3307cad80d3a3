import { sameType } from "./type";
import type { Value } from "./value";

/** Deep; marks do not count. What is unknown equals nothing, itself included. A null equals every null. */
export function equals(a: Value, b: Value): boolean {
  return compareDeep(a, b, () => false);
}

/** As `equals`, but an unknown is the same as an unknown of its type. */
export function sameValue(a: Value, b: Value): boolean {
  return compareDeep(a, b, (unknownA, unknownB) => sameType(unknownA.type, unknownB.type));
}

type Unknown = Extract<Value, { kind: "unknown" }>;
type Unknowns = (a: Unknown, b: Unknown) => boolean;

function compareDeep(a: Value, b: Value, unknowns: Unknowns): boolean {
  switch (a.kind) {
    case "unknown":
      return b.kind === "unknown" && unknowns(a, b);
    case "null":
      return b.kind === "null";
    case "bool":
    case "number":
    case "string":
      return b.kind === a.kind && a.value === b.value;
    case "list":
    case "set":
    case "tuple":
      return b.kind === a.kind && sameItems(a.items, b.items, unknowns);
    case "map":
    case "object":
      return b.kind === a.kind && sameEntries(a.entries, b.entries, unknowns);
  }
}

function sameItems(a: readonly Value[], b: readonly Value[], unknowns: Unknowns): boolean {
  if (a.length !== b.length) return false;
  return a.every((item, i) => {
    const other = b[i];
    return other !== undefined && compareDeep(item, other, unknowns);
  });
}

type Entries = Readonly<Record<string, Value>>;

function sameEntries(a: Entries, b: Entries, unknowns: Unknowns): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [ofA, ofB] = [a[key], Object.hasOwn(b, key) ? b[key] : undefined];
    return ofA !== undefined && ofB !== undefined && compareDeep(ofA, ofB, unknowns);
  });
}
