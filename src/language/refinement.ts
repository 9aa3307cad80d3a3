import { tighter } from "./bound";
import { list, map, num, set, unknown } from "./make";
import { withMarks } from "./marks";
import type { Type } from "./type";
import type { Refinement, UnknownValue, Value } from "./value";

const onlyNotNull: Refinement = { notNull: true };

/** Unknown, but surely not null. Of a value of any type nothing can be said. */
export function unknownNotNull(type: Type): UnknownValue {
  return type === "dynamic" ? unknown(type) : { kind: "unknown", type, refinement: onlyNotNull };
}

export function refineNotNull(value: Value): Value {
  return refine(value, onlyNotNull);
}

/** With this said of it, too, where it is unknown; known as far as no more than one value is left. */
export function refine(value: Value, added: Refinement): Value {
  if (value.kind !== "unknown" || value.type === "dynamic" || Object.keys(added).length === 0) return value;
  const refinement = value.refinement === undefined ? added : both(value.refinement, added);
  const settled = settle(value.type, refinement) ?? { kind: "unknown", type: value.type, refinement };
  return withMarks(settled, value.marks);
}

function both(a: Refinement, b: Refinement): Refinement {
  const [prefix, other] = [a.prefix ?? "", b.prefix ?? ""];
  const longer = other.length > prefix.length ? other : prefix;
  const lower = tighter(a.lower, b.lower, "lower");
  const upper = tighter(a.upper, b.upper, "upper");
  const minLength = Math.max(a.minLength ?? 0, b.minLength ?? 0);
  const maxLength = Math.min(a.maxLength ?? Infinity, b.maxLength ?? Infinity);
  return {
    ...((a.notNull || b.notNull) && onlyNotNull),
    ...(longer !== "" && { prefix: longer }),
    ...(lower && { lower }),
    ...(upper && { upper }),
    ...(minLength > 0 && { minLength }),
    ...(maxLength < Infinity && { maxLength }),
  };
}

/** What there is only one of; undefined where there are more. */
function settle(type: Type, refinement: Refinement): Value | undefined {
  const { notNull, lower, upper, minLength = 0, maxLength } = refinement;
  if (notNull === undefined) return undefined;
  if (lower?.inclusive && upper?.inclusive && lower.value === upper.value) return num(lower.value);
  if (typeof type === "string" || maxLength !== minLength) return undefined;
  const items = Array.from({ length: minLength }, () => unknown(elementType(type)));
  if (type[0] === "list") return list(type[1], items);
  if (type[0] === "set" && minLength <= 1) return set(type[1], items);
  return type[0] === "map" && minLength === 0 ? map(type[1], {}) : undefined;
}

function elementType(type: Exclude<Type, string>): Type {
  return type[0] === "list" || type[0] === "set" ? type[1] : "dynamic";
}
