import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../language/json";
import { idText } from "./read-wire";

/** The list of a collection: the payload itself, under its key, or the one list there is. Undefined: there is none. */
export function listIn(payload: Json | undefined, key: string): readonly Json[] | undefined {
  if (isJsonArray(payload)) return payload;
  if (!isJsonObject(payload)) return undefined;
  const named = Object.entries(payload).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  if (isJsonArray(named)) return named;
  const lists = Object.values(payload).filter((value) => isJsonArray(value));
  return lists.length === 1 ? lists[0] : undefined;
}

/** One object: the payload itself, or the one object in it. */
export function objectIn(payload: Json | undefined, mark: string): JsonObject | undefined {
  if (!isJsonObject(payload)) return undefined;
  if (payload[mark] !== undefined) return payload;
  const inner = Object.values(payload).flatMap(objectsIn);
  return inner.length === 1 ? inner[0] : undefined;
}

function objectsIn(json: Json | undefined): readonly JsonObject[] {
  return isJsonArray(json) ? json.filter(isJsonObject) : isJsonObject(json) ? [json] : [];
}

/** The id of what was made or started: `id`, or under a name such as `policyId`; undefined where the answer has none. */
export function idIn(payload: Json | undefined, ...keys: readonly string[]): string | undefined {
  if (!isJsonObject(payload)) return undefined;
  return keys.map((key) => idText(payload[key])).find((id) => id !== undefined);
}
