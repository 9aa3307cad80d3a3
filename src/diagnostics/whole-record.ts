import { z } from "zod";

/**
 * A record as it was read, every key kept: a key may be called `__proto__`, which zod's own records leave out. What
 * the schema of the entries would change in them, or leave out, stays.
 */
export function wholeRecord<T>(entry: z.ZodType<T>): z.ZodType<Record<string, T>> {
  return z.custom<Record<string, T>>(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((inside) => entry.safeParse(inside).success),
  );
}
