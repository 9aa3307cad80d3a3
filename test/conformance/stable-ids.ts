import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../src/language/json";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Numbers random ids by their first occurrence in a program, so that two runs of it tell the same. */
export class StableIds {
  private readonly names = new Map<string, string>();

  /** With keys in their order, as the numbers depend on it. */
  replace(json: JsonObject): JsonObject {
    return this.object(json);
  }

  private object(json: JsonObject): JsonObject {
    const entries = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, value]) => [key, this.any(value ?? null)]));
  }

  private any(json: Json): Json {
    if (typeof json === "string") return json.replace(uuid, (id) => this.name(id));
    if (isJsonArray(json)) return json.map((inner) => this.any(inner));
    return isJsonObject(json) ? this.object(json) : json;
  }

  private name(id: string): string {
    const known = this.names.get(id) ?? `<id ${this.names.size + 1}>`;
    this.names.set(id, known);
    return known;
  }
}
