import { attributeType, type Type } from "./type";

/** May some value of the one type have the other? What a value that is not known yet can be asked. */
export function convertible(from: Type, to: Type): boolean {
  if (from === "dynamic" || to === "dynamic" || from === to) return true;
  if (typeof from === "string" || typeof to === "string") {
    return typeof from === typeof to && (from === "string" || to === "string");
  }
  if (to[0] === "object") return objectConvertible(from, to[1], to[2] ?? []);
  if (to[0] === "map") {
    if (from[0] === "map") return convertible(from[1], to[1]);
    return from[0] === "object" && Object.values(from[1]).every((type) => convertible(type, to[1]));
  }
  if (from[0] === "object" || from[0] === "map") return false;
  if (to[0] === "tuple") {
    return (
      from[0] === "tuple" &&
      from[1].length === to[1].length &&
      pairs(from[1], to[1]).every(([a, b]) => convertible(a, b))
    );
  }
  if (from[0] === "tuple") return from[1].every((type) => convertible(type, to[1]));
  return convertible(from[1], to[1]);
}

function pairs(a: readonly Type[], b: readonly Type[]): readonly (readonly [Type, Type])[] {
  return a.map((type, i) => [type, b[i] ?? type]);
}

function objectConvertible(from: Type, to: Readonly<Record<string, Type>>, optional: readonly string[]): boolean {
  if (typeof from === "string") return false;
  if (from[0] === "map") return Object.values(to).every((type) => convertible(from[1], type));
  if (from[0] !== "object") return false;
  return Object.entries(to).every(([name, type]) => {
    const given = attributeType(from[1], name);
    return given === undefined ? optional.includes(name) : convertible(given, type);
  });
}
