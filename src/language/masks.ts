import type { AttributePath } from "../diagnostics/diagnostic";
import type { Json } from "./json";
import type { Type } from "./type";
import type { Value } from "./value";

/** Terraform's `after_unknown`: true where unknown; objects leave out what is wholly known, lists keep every place. */
export function unknownMask(value: Value): Json {
  return mask(value, (inside) => inside.kind === "unknown");
}

/** Terraform's `after_sensitive`, of the same form. */
export function sensitiveMask(value: Value): Json {
  return mask(value, (inside) => inside.marks?.sensitive === true);
}

function mask(value: Value, hit: (inside: Value) => boolean): Json {
  if (hit(value)) return true;
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return value.items.map((item) => mask(item, hit));
    case "map":
    case "object":
      return Object.fromEntries(
        Object.entries(value.entries)
          .map(([key, entry]) => [key, mask(entry, hit)] as const)
          .filter(([, entry]) => entry !== false),
      );
    case "unknown":
      return emptyMask(value.type);
    default:
      return false;
  }
}

/** Nothing can be said of what is in it, but of what kind it will be. */
function emptyMask(type: Type): Json {
  if (typeof type === "string") return false;
  return type[0] === "map" || type[0] === "object" ? {} : [];
}

/** Where the sensitive mark is, outermost only. */
export function sensitivePaths(value: Value, path: AttributePath = []): readonly AttributePath[] {
  if (value.marks?.sensitive) return [path];
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return value.items.flatMap((item, i) => sensitivePaths(item, [...path, i]));
    case "map":
    case "object":
      return Object.entries(value.entries).flatMap(([key, entry]) => sensitivePaths(entry, [...path, key]));
    default:
      return [];
  }
}
