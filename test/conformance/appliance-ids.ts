import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../src/language/json";

interface Named {
  readonly id: number;
  readonly name: string;
}

/** So long that nothing else looks like them: the ids before the first. */
export const idsBefore = { policies: 7_000_000, resourceGroups: 8_000_000 };

/** Ids are given in the order in which objects are made, which is nobody's promise: they are told by names instead. */
export class ApplianceIds {
  private readonly names = new Map<string, string>();

  /** From now on these are told by the names that they have; the second of a name is another object. */
  learn(kind: string, objects: readonly Named[]): void {
    for (const { id, name } of objects) {
      if (this.names.has(`${id}`)) continue;
      const told = `<${kind} ${name}>`;
      const earlier = [...this.names.values()].filter((known) => known.startsWith(told)).length;
      this.names.set(`${id}`, `${told}${"'".repeat(earlier)}`);
    }
  }

  replace(json: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, this.tell(value ?? null)]));
  }

  tell(json: Json): Json {
    if (typeof json === "number") return this.names.get(`${json}`) ?? json;
    if (typeof json === "string") return json.replace(/\b[78]\d{6}\b/g, (id) => this.names.get(id) ?? id);
    if (isJsonArray(json)) return json.map((inner) => this.tell(inner));
    return isJsonObject(json) ? this.replace(json) : json;
  }
}
