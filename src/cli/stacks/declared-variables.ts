import { isJsonArray, isJsonObject, type Json } from "../../language/json";

/** Names of the variables that a Terraform JSON document declares, read or not. */
export function declaredVariables(json: Json): readonly string[] {
  const blocks = isJsonObject(json) ? json["variable"] : undefined;
  const objects = isJsonArray(blocks) ? blocks : [blocks];
  return objects.flatMap((block) => (isJsonObject(block) ? Object.keys(block) : []));
}
