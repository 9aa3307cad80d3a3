import type { JsonObject } from "../../../language/json";

/** Without what is undefined: a request that leaves a field out has the server decide. */
export function given(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
