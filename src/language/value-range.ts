import { leavesOut } from "./bound";
import { conformsTo, mayBeSameType } from "./type";
import { typeOf } from "./type-of";
import type { Bound, Refinement, UnknownValue, Value } from "./value";
import { hasOpenType, isWhollyKnown } from "./walk";

export function mayBeNull(value: Value): boolean {
  return value.kind === "null" || (value.kind === "unknown" && value.refinement?.notNull !== true);
}

/** What a text begins with, where it is one and not null. */
export function knownPrefixOf(value: Value): string {
  if (value.kind === "unknown") return value.refinement?.prefix ?? "";
  return value.kind === "string" ? value.value : "";
}

export interface NumberRange {
  readonly lower?: Bound;
  readonly upper?: Bound;
}

/** Between what the number is, where it is one and not null. */
export function numberRange(value: Value): NumberRange {
  if (value.kind === "unknown") return value.refinement ?? {};
  if (value.kind !== "number") return {};
  const bound = { value: value.value, inclusive: true };
  return { lower: bound, upper: bound };
}

export interface LengthRange {
  readonly minLength: number;
  /** Infinity where it may have any. */
  readonly maxLength: number;
}

/** How many elements a list, set or map has: elements of a set that are not known yet may turn out to be the same. */
export function lengthRange(value: Value): LengthRange {
  switch (value.kind) {
    case "unknown":
      return { minLength: value.refinement?.minLength ?? 0, maxLength: value.refinement?.maxLength ?? Infinity };
    case "list":
      return exactly(value.items.length);
    case "set":
      return hasSettledLength(value) ? exactly(value.items.length) : { minLength: 1, maxLength: value.items.length };
    case "map":
      return exactly(Object.keys(value.entries).length);
    default:
      return { minLength: 0, maxLength: Infinity };
  }
}

function exactly(length: number): LengthRange {
  return { minLength: length, maxLength: length };
}

export function ofLength({ minLength, maxLength }: LengthRange): Refinement {
  return { ...(minLength > 0 && { minLength }), ...(maxLength < Infinity && { maxLength }) };
}

/** Is it certain how many elements a collection that is known has? */
export function hasSettledLength(value: Value): boolean {
  return value.kind !== "set" || value.items.length < 2 || isWhollyKnown(value);
}

/** Can what is unknown never become the known value? */
export function excludes(value: UnknownValue, known: Value): boolean {
  const { type, refinement = {} } = value;
  if (known.kind === "null") return refinement.notNull === true;
  const fits = hasOpenType(known) ? mayBeSameType : conformsTo;
  if (!fits(typeOf(known), type)) return true;
  if (known.kind === "string") return !known.value.startsWith(refinement.prefix ?? "");
  if (known.kind === "number") {
    return leavesOut(refinement.lower, known.value, "lower") || leavesOut(refinement.upper, known.value, "upper");
  }
  const { minLength, maxLength } = lengthRange(known);
  return maxLength < (refinement.minLength ?? 0) || minLength > (refinement.maxLength ?? Infinity);
}
