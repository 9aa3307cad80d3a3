import type { Difference } from "./difference";
import { margin, type DrawOptions } from "./draw-options";

/** The comment above what becomes sensitive, or ceases to be. */
export function sensitivityLines({ sensitivity }: Difference, level: number, options: DrawOptions): string[] {
  if (sensitivity === undefined) return [];
  const { becomes, unchanged } = sensitivity;
  const [first, last] = becomes
    ? ["will be marked as sensitive and will not", "display in UI output after applying this change."]
    : ["will no longer be marked as sensitive", "after applying this change."];
  const start = `${margin(level)}  # `;
  return [
    `${start}${options.style.yellow("Warning")}: this attribute value ${first}`,
    `${start}${last}${unchanged ? " The value is unchanged." : ""}`,
  ];
}
