import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../src/language/json";
import { parseJson } from "../../src/language/json-text";

export function readObject(text: string): JsonObject {
  return objectOf(parseJson(text));
}

export function objectOf(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : {};
}

export function listOf(json: Json | undefined): readonly JsonObject[] {
  return isJsonArray(json) ? json.map(objectOf) : [];
}

export function textOf(json: Json | undefined): string {
  return typeof json === "string" ? json : "";
}

/** Of those keys only what is there. */
export function pick(json: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.filter((key) => json[key] !== undefined).map((key) => [key, json[key]]));
}

/** In the order of their JSON text. */
export function sorted(list: readonly Json[]): readonly Json[] {
  return [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
