import type { Quirk } from "../quirks";
import type { JsonRecord } from "../record";

type Extra = Readonly<Record<string, unknown>>;

/** What a server of the quirk `extraFields` adds to an object that it makes. */
export function newExtra(quirks: ReadonlySet<Quirk>, name: string): Extra | undefined {
  return quirks.has("extraFields") ? { x_vendorTag: `tag of ${name}`, x_vendorFlags: { reviewed: true } } : undefined;
}

/** A PUT replaces the whole object: a field that it leaves out is lost. */
export function keptExtra(quirks: ReadonlySet<Quirk>, before: Extra | undefined, body: JsonRecord): Extra | undefined {
  if (!quirks.has("extraFields") || before === undefined) return before;
  return Object.fromEntries(Object.keys(before).flatMap((key) => (key in body ? [[key, body[key]]] : [])));
}
