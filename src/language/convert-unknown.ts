import { unknown } from "./make";
import { refine } from "./refinement";
import type { Type } from "./type";
import type { Refinement, UnknownValue, Value } from "./value";
import { lengthRange, ofLength, type LengthRange } from "./value-range";

/** As one of a type that it can be converted to. What is known of its length stays, as far as elements stay apart. */
export function convertUnknown(value: UnknownValue, type: Type): Value {
  const { notNull } = value.refinement ?? {};
  return refine(unknown(filled(type, value.type)), { ...(notNull && { notNull }), ...lengthAs(value, type) });
}

/** With the types of elements where any is allowed. */
function filled(type: Type, from: Type): Type {
  if (type === "dynamic") return from;
  if (typeof type === "string" || typeof from === "string") return type;
  if (type[0] === "tuple" || type[0] === "object" || from[0] === "tuple" || from[0] === "object") return type;
  return [type[0], filled(type[1], from[1])];
}

function lengthAs(value: UnknownValue, type: Type): Refinement {
  const from = value.type;
  if (typeof type === "string" || typeof from === "string" || type[0] === "object" || type[0] === "tuple") return {};
  const { minLength, maxLength } = lengthOf(value, from);
  return ofLength({ minLength: type[0] === "set" ? Math.min(minLength, 1) : minLength, maxLength });
}

function lengthOf(value: UnknownValue, type: Exclude<Type, string>): LengthRange {
  if (type[0] !== "tuple" && type[0] !== "object") return lengthRange(value);
  const length = Object.keys(type[1]).length;
  return { minLength: length, maxLength: length };
}
