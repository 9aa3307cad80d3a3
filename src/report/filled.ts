import type { Json, JsonObject } from "../language/json";

/** Absent where there is nothing in it, as Terraform writes its documents. */
export function filled(name: string, what: JsonObject | readonly Json[]): JsonObject {
  return Object.keys(what).length === 0 ? {} : { [name]: what };
}
