import { z } from "zod";
import type { Json } from "../language/json";

const json = z.custom<Json>((value) => value !== undefined);

/** What the state read out of JSON text, as the language sees it. */
export function jsonOf(value: unknown): Json {
  return json.parse(value ?? null);
}
