/** An object of parsed JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function without(object: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !fields.includes(key)));
}

/** Null and absent mean the same to the appliance. */
export function isUnset(value: unknown): boolean {
  return value === undefined || value === null;
}
