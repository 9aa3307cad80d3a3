import type { Json } from "../language/json";
import { parseJson, printJson } from "../language/json-text";

let last: { readonly base64: string; readonly remembered: Json } | undefined;

/**
 * What a provider remembers of an instance, as the state keeps it: base64 of JSON. What is not ours is nothing.
 * Instances in a row that remember the same share it.
 */
export function readPrivate(base64: string | undefined): Json {
  if (base64 === undefined) return null;
  if (last?.base64 !== base64) last = { base64, remembered: decoded(base64) };
  return last.remembered;
}

function decoded(base64: string): Json {
  try {
    return parseJson(Buffer.from(base64, "base64").toString("utf8"));
  } catch {
    return null;
  }
}

const printed = new WeakMap<object, string>();

/** Of an object once only: thousands of instances share what is remembered. */
export function printPrivate(remembered: Json): string {
  const known = typeof remembered === "object" && remembered !== null ? printed.get(remembered) : undefined;
  if (known !== undefined) return known;
  const base64 = Buffer.from(printJson(remembered), "utf8").toString("base64");
  if (typeof remembered === "object" && remembered !== null) printed.set(remembered, base64);
  return base64;
}
