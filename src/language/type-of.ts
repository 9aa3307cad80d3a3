import type { Type } from "./type";
import type { Value } from "./value";

export function typeOf(value: Value): Type {
  switch (value.kind) {
    case "null":
    case "unknown":
      return value.type;
    case "bool":
    case "number":
    case "string":
      return value.kind;
    case "list":
    case "set":
    case "map":
      return [value.kind, value.element];
    case "tuple":
      return ["tuple", value.items.map(typeOf)];
    case "object":
      return ["object", typesOf(value.entries)];
  }
}

function typesOf(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Type>> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, typeOf(entry)]));
}
