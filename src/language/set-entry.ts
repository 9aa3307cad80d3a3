/** A key may be called `__proto__`, which an assignment does not make. */
export function setEntry<T>(record: Record<string, T>, key: string, entry: T): void {
  if (key !== "__proto__") record[key] = entry;
  else Object.defineProperty(record, key, { value: entry, configurable: true, enumerable: true, writable: true });
}
