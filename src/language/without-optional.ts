import type { Type } from "./type";

const stripped = new WeakMap<object, Type>();

/** The type that a value has after conversion: which attributes were optional is no longer part of it. */
export function withoutOptional(type: Type): Type {
  if (typeof type === "string") return type;
  const known = stripped.get(type);
  if (known !== undefined) return known;
  const bare = strip(type);
  stripped.set(type, bare);
  return bare;
}

function strip(type: Exclude<Type, string>): Type {
  if (type[0] === "tuple") return ["tuple", type[1].map(withoutOptional)];
  if (type[0] !== "object") return [type[0], withoutOptional(type[1])];
  return ["object", Object.fromEntries(Object.entries(type[1]).map(([name, inner]) => [name, withoutOptional(inner)]))];
}
