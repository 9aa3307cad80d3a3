import { z } from "zod";

/** What an unset field reads back as: "" for text, null for objects, [] for lists, false. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
export const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

export function orNull<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

export function orDefault<T extends z.ZodType<string | number>>(schema: T, unset: z.output<T>) {
  return schema.nullish().transform((value): z.output<T> => value ?? unset);
}

/** Fields beyond the document, of the quirk `extraFields`. */
export const extra = z.record(z.string(), z.unknown()).optional();

/** HH:mm. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time as HH:mm");
/** yyyy-MM-dd. */
export const date = z.iso.date("expected a date as yyyy-MM-dd");
