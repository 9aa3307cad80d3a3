import { compareText } from "./set-order";
import { mayBeSameType, sameType } from "./type";
import { typeOf } from "./type-of";
import type { Value } from "./value";
import { excludes, mayBeNull } from "./value-range";
import { hasOpenType, isWhollyKnown } from "./walk";

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

/**
 * What `==` says: undefined where it depends on what is not known yet. Values of different types differ, but a null
 * equals every null; marks do not count.
 */
export function equality(a: Value, b: Value): boolean | undefined {
  if (a.kind === "unknown" || b.kind === "unknown") return differsFromUnknown(a, b) ? false : undefined;
  if (a.kind === "null" || b.kind === "null") return a.kind === b.kind;
  const [ofA, ofB] = [typeOf(a), typeOf(b)];
  if (isWhollyKnown(a) && isWhollyKnown(b)) return sameType(ofA, ofB) && equals(a, b);
  if (hasOpenType(a) || hasOpenType(b)) return mayBeSameType(ofA, ofB) ? undefined : false;
  return sameType(ofA, ofB) && equalInside(a, b);
}

/** Can they never be equal, of which one or both are unknown? */
function differsFromUnknown(a: Value, b: Value): boolean {
  if (a.kind === "null") return !mayBeNull(b);
  if (b.kind === "null") return !mayBeNull(a);
  if (a.kind !== "unknown") return b.kind === "unknown" && excludes(b, a);
  return b.kind !== "unknown" && excludes(a, b);
}

function equalInside(a: Value, b: Value): boolean | undefined {
  if (a.kind === "set" || b.kind === "set") return undefined;
  const [inA, inB] = [childrenInOrder(a), childrenInOrder(b)];
  if (inA.length !== inB.length) return false;
  let result: boolean | undefined = true;
  for (const [i, [key, value]] of inA.entries()) {
    const [otherKey, other] = inB[i] ?? [];
    if (key !== otherKey || other === undefined) return false;
    const equal = equality(value, other);
    if (equal === false) return false;
    result = equal === undefined ? undefined : result;
  }
  return result;
}

function childrenInOrder(value: Value): readonly (readonly [string, Value])[] {
  if ("items" in value) return value.items.map((item, i) => [String(i), item]);
  return "entries" in value ? Object.entries(value.entries).sort(([x], [y]) => compareText(x, y)) : [];
}
