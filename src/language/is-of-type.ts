import { attributeType, type Type } from "./type";
import type { Value } from "./value";

/** Is everything in the value that is neither null nor unknown of the type? */
export function isOfType(type: Type, value: Value): boolean {
  if (value.kind === "null" || value.kind === "unknown" || type === "dynamic") return true;
  if (typeof type === "string") return value.kind === type;
  switch (type[0]) {
    case "list":
    case "set":
      return (value.kind === "list" || value.kind === "set") && value.items.every((item) => isOfType(type[1], item));
    case "map":
      return value.kind === "map" && Object.values(value.entries).every((entry) => isOfType(type[1], entry));
    case "object":
      return value.kind === "object" && areOfTypes(type[1], value.entries);
    case "tuple":
      return false;
  }
}

function areOfTypes(types: Readonly<Record<string, Type>>, entries: Readonly<Record<string, Value>>): boolean {
  for (const name in entries) {
    const [type, entry] = [attributeType(types, name), entries[name]];
    if (type === undefined || (entry !== undefined && !isOfType(type, entry))) return false;
  }
  return true;
}
