import type { TemplatePart } from "./assemble-template";

const indentPattern = /^[\t-\r \u0085\u00a0]*/;

/** The lines without the white space that all of them begin with; blank lines do not count, and stay. */
export function withoutIndent(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const indents = parts.map((part, i) => {
    const before = parts[i - 1];
    const begins = i === 0 || (before?.kind === "text" && before.text.endsWith("\n"));
    return begins ? indentOf(part) : Infinity;
  });
  const shared = Math.min(...indents);
  return parts.map((part, i) =>
    part.kind === "text" && indents[i] !== Infinity ? { ...part, text: part.text.slice(shared) } : part,
  );
}

/** Infinity for a blank line. */
function indentOf(part: TemplatePart): number {
  if (part.kind !== "text") return 0;
  const indent = indentPattern.exec(part.text)?.[0].length ?? 0;
  return indent === part.text.length && part.text.endsWith("\n") ? Infinity : indent;
}
