import type { z } from "zod";
import type { JsonRecord } from "../record";
import { Refusal } from "../refusal";

/** Throws a Refusal that names every field that does not fit. */
export function parseBody<T extends z.ZodType>(schema: T, body: JsonRecord): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Refusal(400, ...parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
}
