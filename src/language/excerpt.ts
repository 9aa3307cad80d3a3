const longest = 120;

/** The text; of a long one, its beginning and its end. */
export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, (longest * 2) / 3)}…${text.slice(-longest / 3)}`;
}

/** The text, quoted; of a long one, what is around the position. */
export function excerpt(text: string, position: number): string {
  if (text.length <= longest) return JSON.stringify(text);
  const start = Math.max(0, Math.min(position - longest / 2, text.length - longest));
  const end = start + longest;
  return JSON.stringify(`${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`);
}
