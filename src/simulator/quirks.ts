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

const named = z.array(quirkSchema);
const switched = z.partialRecord(quirkSchema, z.boolean(), { error: ({ input }) => misfit(input) });

/** A list of names, or an object of switches. */
export const quirksSchema = z.union([named, switched], { error: ({ input }) => misfit(input) });

function misfit(input: unknown): string {
  const names = Array.isArray(input) ? input : typeof input === "object" && input !== null ? Object.keys(input) : [];
  const unknown = names.filter((name) => !quirkSchema.safeParse(name).success).map((name) => JSON.stringify(name));
  const there = `There are ${quirkNames.join(", ")}`;
  return unknown.length > 0
    ? `${unknown.join(", ")} is no quirk. ${there}`
    : `They are named in a list, or each with true or false in an object. ${there}`;
}

export type Quirks = z.output<typeof quirksSchema>;

export function quirkSet(quirks: Quirks): ReadonlySet<Quirk> {
  return new Set(Array.isArray(quirks) ? quirks : quirkNames.filter((name) => quirks[name] === true));
}
