/** Anything that JSON can say. Numbers that a JavaScript number cannot hold are `JsonNumber`. */
export type Json = null | boolean | number | string | JsonNumber | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
/** The decimal text of a number beyond the precision of a JavaScript number. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

/** An object of JSON: neither null, nor an array, nor a number. */
export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !isJsonArray(json) && !(json instanceof JsonNumber);
}

export function isJsonArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}
