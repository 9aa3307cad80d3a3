import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../language/json";
import { idText } from "./read-wire";

/**
 * The object as the server had it, with what we manage put in: a PUT replaces whole objects, and what is not in it is
 * lost. What we leave out becomes null where the server has something. Items of lists are matched by their `id`.
 * `whole` names the keys that are taken from ours as they are.
 */
export function carryThrough(found: JsonObject, ours: JsonObject, whole: readonly string[] = []): JsonObject {
  const merged: Record<string, Json | undefined> = { ...found };
  for (const [key, value] of Object.entries(ours)) {
    const kept = whole.includes(key) && value !== undefined ? undefined : found[key];
    merged[key] = carryValue(kept, value, whole);
  }
  return merged;
}

function carryValue(found: Json | undefined, ours: Json | undefined, whole: readonly string[]): Json | undefined {
  if (ours === undefined) return found === undefined ? undefined : isJsonArray(found) ? [] : null;
  if (isJsonObject(found) && isJsonObject(ours)) return carryThrough(found, ours, whole);
  if (!isJsonArray(found) || !isJsonArray(ours)) return ours;
  return ours.map((item) => (isJsonObject(item) ? (carryValue(itemLike(item, found), item, whole) ?? item) : item));
}

/** The item of that id. */
export function itemLike(ours: JsonObject, found: readonly Json[]): JsonObject | undefined {
  const id = idText(ours["id"]);
  return found.filter(isJsonObject).find((item) => id !== undefined && idText(item["id"]) === id);
}
