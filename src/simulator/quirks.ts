import { z } from "zod";

/** Ways in which a real appliance may differ from what was decided; each is off unless asked for. See README.md. */
export const quirkNames = [
  "stringIds",
  "created201",
  "accepted202",
  "noResponseKey",
  "listAsArray",
  "listAsObject",
  "noIdInAnswer",
  "extraFields",
  "forbiddenForExpiredToken",
  "serverDefaults",
] as const;

export const quirkSchema = z.enum(quirkNames);

export type Quirk = z.output<typeof quirkSchema>;

/** A list of names, or an object of switches. */
export const quirksSchema = z.union([z.array(quirkSchema), z.partialRecord(quirkSchema, z.boolean())]);

export type Quirks = z.output<typeof quirksSchema>;

export function quirkSet(quirks: Quirks): ReadonlySet<Quirk> {
  return new Set(Array.isArray(quirks) ? quirks : quirkNames.filter((name) => quirks[name] === true));
}
