import { JsonNumber, type Json, type JsonObject } from "./json";
import { mapEntries } from "./marks";
import type { ObjectValue, Value } from "./value";

/** What Terraform would store; an unknown becomes null. Marks are not part of it: see `sensitivePaths`. */
export function encodeJson(value: Value): Json {
  switch (value.kind) {
    case "null":
    case "unknown":
      return null;
    case "bool":
    case "string":
      return value.value;
    case "number":
      return encodeNumber(value.value);
    case "list":
    case "set":
    case "tuple":
      return value.items.map(encodeJson);
    case "map":
    case "object":
      return mapEntries(value.entries, encodeJson);
  }
}

export function encodeObject(value: ObjectValue): JsonObject {
  return mapEntries(value.entries, encodeJson);
}

function encodeNumber(text: string): number | JsonNumber {
  const digits = text.replace(/^-?[0.]*/, "").replace(".", "");
  return digits.length <= 15 && String(Number(text)) === text ? Number(text) : new JsonNumber(text);
}
