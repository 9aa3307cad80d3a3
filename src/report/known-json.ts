import { encodeJson } from "../language/encode-json";
import type { Json, JsonObject } from "../language/json";
import { isJsonObject } from "../language/json";
import type { Value } from "../language/value";

/** As JSON without what is not known yet: Terraform leaves such attributes out and keeps their places in lists as null. */
export function knownJson(value: Value): Json {
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return value.items.map(knownJson);
    case "map":
    case "object":
      return Object.fromEntries(
        Object.entries(value.entries)
          .filter(([, entry]) => entry.kind !== "unknown")
          .map(([name, entry]) => [name, knownJson(entry)]),
      );
    default:
      return encodeJson(value);
  }
}

export function knownObject(value: Value | null): JsonObject | null {
  if (value === null) return null;
  const json = knownJson(value);
  return isJsonObject(json) ? json : {};
}
