import type { Json } from "../language/json";
import { parseJson, printJson } from "../language/json-text";

/** What a provider remembers of an instance, as the state keeps it: base64 of JSON. What is not ours is nothing. */
export function readPrivate(base64: string | undefined): Json {
  if (base64 === undefined) return null;
  try {
    return parseJson(Buffer.from(base64, "base64").toString("utf8"));
  } catch {
    return null;
  }
}

export function printPrivate(remembered: Json): string {
  return Buffer.from(printJson(remembered), "utf8").toString("base64");
}
