import type { AttributePath } from "../diagnostics/diagnostic";
import { childrenOf, mapEntries, withMarks } from "./marks";
import { nullOf, unknown } from "./make";
import { attributeType, hasDynamic, type Type } from "./type";
import type { Value } from "./value";

/** Visits each leaf: what is no collection, and collections that are empty. */
export function walk(value: Value, visit: (leaf: Value, path: AttributePath) => void, path: AttributePath = []): void {
  const children = stepsOf(value);
  if (children.length === 0) visit(value, path);
  for (const [step, child] of children) walk(child, visit, [...path, step]);
}

function stepsOf(value: Value): readonly (readonly [string | number, Value])[] {
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return value.items.map((item, i) => [i, item]);
    case "map":
    case "object":
      return Object.entries(value.entries);
    default:
      return [];
  }
}

export function isWhollyKnown(value: Value): boolean {
  switch (value.kind) {
    case "unknown":
      return false;
    case "list":
    case "set":
    case "tuple":
      return value.items.every(isWhollyKnown);
    case "map":
    case "object":
      return Object.values(value.entries).every(isWhollyKnown);
    default:
      return true;
  }
}

/** Is there something inside whose type is not known yet? The type of a null is known. */
export function hasOpenType(value: Value): boolean {
  return value.kind === "unknown" ? hasDynamic(value.type) : childrenOf(value).some(hasOpenType);
}

/** The value with every unknown in it as null. */
export function unknownAsNull(value: Value): Value {
  switch (value.kind) {
    case "unknown":
      return withMarks(nullOf(value.type), value.marks);
    case "list":
    case "set":
    case "tuple":
      return { ...value, items: value.items.map(unknownAsNull) };
    case "map":
    case "object":
      return { ...value, entries: mapEntries(value.entries, unknownAsNull) };
    default:
      return value;
  }
}

/**
 * What is at the path: unknown inside an unknown, undefined where there is nothing (inside a null too).
 * It bears the marks of everything that it was taken out of.
 */
export function at(value: Value, path: AttributePath): Value | undefined {
  let found: Value | undefined = value;
  for (const step of path) {
    const inside: Value | undefined = child(found, step);
    if (inside === undefined) return undefined;
    found = withMarks(inside, found.marks);
  }
  return found;
}

function child(value: Value, step: string | number): Value | undefined {
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return typeof step === "number" ? value.items[step] : undefined;
    case "map":
    case "object":
      return Object.hasOwn(value.entries, step) ? value.entries[step] : undefined;
    case "unknown": {
      const type = childType(value.type, step);
      return type && unknown(type);
    }
    default:
      return undefined;
  }
}

/** The type of what is one step inside; undefined where nothing can be. */
export function childType(type: Type, step: string | number): Type | undefined {
  if (type === "dynamic") return "dynamic";
  if (typeof type === "string") return undefined;
  if (type[0] === "object") return attributeType(type[1], String(step));
  if (type[0] === "tuple") return typeof step === "number" ? type[1][step] : undefined;
  return (type[0] === "map") === (typeof step === "string") ? type[1] : undefined;
}
