import { compareDecimals } from "./decimal";
import type { Value } from "./value";

/**
 * Unmarked elements of one type without duplicates, in Terraform's order: text by code point, numbers by size,
 * false before true, everything else by a text of its content; null and then unknown come last.
 * Two unknowns may turn out to differ, so both stay.
 */
export function distinctInOrder(items: readonly Value[]): readonly Value[] {
  const keyed = items.map((item) => ({ item, key: contentKey(item) }));
  keyed.sort((a, b) => compare(a.item, b.item) ?? compareText(a.key, b.key));
  return keyed
    .filter(({ key }, i) => i === 0 || key !== keyed[i - 1]?.key || key.includes(unknownKey))
    .map(({ item }) => item);
}

function compare(a: Value, b: Value): number | undefined {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.kind === "string" && b.kind === "string") return compareText(a.value, b.value);
  if (a.kind === "number" && b.kind === "number") return compareDecimals(a.value, b.value);
  if (a.kind === "bool" && b.kind === "bool") return Number(a.value) - Number(b.value);
  return undefined;
}

function rankOf(value: Value): number {
  return value.kind === "unknown" ? 2 : value.kind === "null" ? 1 : 0;
}

// No quoted text holds a raw control character, so only an unknown can bring this one in.
const unknownKey = "\u0001?";

function contentKey(value: Value): string {
  switch (value.kind) {
    case "unknown":
      return unknownKey;
    case "null":
      return "~";
    case "bool":
      return value.value ? "T;" : "F;";
    case "number":
      return `${value.value};`;
    case "string":
      return `${JSON.stringify(value.value)};`;
    case "list":
    case "set":
      return `[${value.items.map(contentKey).join("")}]`;
    case "tuple":
      return `<${value.items.map(contentKey).join("")}>`;
    case "map":
      return `{${sorted(value.entries)
        .map(([key, entry]) => `${JSON.stringify(key)};:${contentKey(entry)}`)
        .join("")}}`;
    case "object":
      return `<${sorted(value.entries)
        .map(([, entry]) => contentKey(entry))
        .join("")}>`;
  }
}

function sorted(entries: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(entries).sort(([a], [b]) => compareText(a, b));
}

/** By code point; JavaScript's own order is that of UTF-16 and differs beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === a.length || i === b.length) return a.length - b.length;
  const [unitA, unitB] = [a.charCodeAt(i), b.charCodeAt(i)];
  return Number(isSurrogate(unitA)) - Number(isSurrogate(unitB)) || unitA - unitB;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
