/**
 * What stands in brackets, `a-z_`, as a class of a regular expression that never holds the `/` between the parts of a
 * path. Undefined where a `-` has nothing before or behind it.
 */
export function globClass(members: string, isNegated: boolean): string | undefined {
  const ranges = rangesOf(members);
  if (ranges === undefined) return undefined;
  if (isNegated) return `[^/${ranges.filter(runsForward).map(rangeText).join("")}]`;
  const held = ranges.flatMap(withoutSlash).filter(runsForward);
  return held.length === 0 ? "[^\\x{0}-\\x{10FFFF}]" : `[${held.map(rangeText).join("")}]`;
}

type Range = readonly [from: string, to: string];

function rangesOf(members: string): readonly Range[] | undefined {
  const range = /(?:\\([^])|([^-]))(?:-(?:\\([^])|([^-])))?/uy;
  const ranges: Range[] = [];
  while (range.lastIndex < members.length) {
    const found = range.exec(members);
    if (found === null) return undefined;
    const from = found[1] ?? found[2] ?? "";
    ranges.push([from, found[3] ?? found[4] ?? from]);
  }
  return ranges;
}

function withoutSlash([from, to]: Range): readonly Range[] {
  if (codeOf(from) > codeOf("/") || codeOf(to) < codeOf("/")) return [[from, to]];
  return [
    [from, "."],
    ["0", to],
  ];
}

/** One that runs backwards holds nothing. */
function runsForward([from, to]: Range): boolean {
  return codeOf(from) <= codeOf(to);
}

function rangeText([from, to]: Range): string {
  return `\\x{${codeOf(from).toString(16)}}-\\x{${codeOf(to).toString(16)}}`;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}
