import { FunctionFailure } from "../function-failure";
import { compileRegex } from "./regex-pattern";

/**
 * `*`, `?`, `**`, `[a-z]`, `[^a]` and `{a,b}` over paths with `/` between their parts. By an engine that never goes
 * back: many `*` in one pattern cost no more than their number.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const expression = compileRegex(`^(?s:${translate(pattern)})\\z`);
  return (path) => expression.matches(path, 1).length > 0;
}

function translate(pattern: string): string {
  let result = "";
  let depth = 0;
  for (let i = 0; i < pattern.length;) {
    const rest = pattern.slice(i);
    const [taken, translated] =
      /^\*\*\/(?:\*\*\/)*/.test(rest) && atPartStart(pattern, i)
        ? [/^(?:\*\*\/)+/.exec(rest)?.[0] ?? "", "(?:[^/]+/)*"]
        : rest === "**" && atPartStart(pattern, i)
          ? [rest, ".*"]
          : one(rest, depth);
    if (taken === "{") depth++;
    if (taken === "}") depth--;
    result += translated;
    i += taken.length;
  }
  if (depth !== 0) throw malformed();
  return result;
}

function atPartStart(pattern: string, position: number): boolean {
  return position === 0 || /[/{,]/.test(pattern.charAt(position - 1));
}

function one(rest: string, depth: number): readonly [string, string] {
  const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  switch (letter) {
    case "*":
      return [/^\*+/.exec(rest)?.[0] ?? "*", "[^/]*"];
    case "?":
      return [letter, "[^/]"];
    case "{":
      return [letter, "(?:"];
    case "}":
      if (depth === 0) throw malformed();
      return [letter, ")"];
    case ",":
      return [letter, depth > 0 ? "|" : ","];
    case "\\":
      if (rest.length < 2) throw malformed();
      return [rest.slice(0, 2), quote(rest.charAt(1))];
    case "[": {
      const [whole = "", negated = "", members = ""] = /^\[([!^]?)((?:\\.|[^\]\\])+)\]/u.exec(rest) ?? [];
      if (whole === "") throw malformed();
      return [whole, letterOf(members, negated !== "")];
    }
    default:
      return [letter, quote(letter)];
  }
}

/** `a-z_`, as a class that never holds the `/` between the parts of a path. */
function letterOf(members: string, isNegated: boolean): string {
  const ranges = [...members.matchAll(/(\\?)([^])(?:-(\\?)([^]))?/gu)].map(
    ([, , from = "", , to = from]) => [from, to] as const,
  );
  if (ranges.some(([from, to]) => codeOf(from) > codeOf(to))) throw malformed();
  if (isNegated) return `[^/${ranges.map(rangeText).join("")}]`;
  const kept = ranges.flatMap(withoutSlash);
  return kept.length === 0 ? "[^\\x{0}-\\x{10FFFF}]" : `[${kept.map(rangeText).join("")}]`;
}

type Range = readonly [from: string, to: string];

function withoutSlash([from, to]: Range): Range[] {
  if (codeOf(from) > codeOf("/") || codeOf(to) < codeOf("/")) return [[from, to]];
  const [before, behind]: [Range, Range] = [
    [from, "."],
    ["0", to],
  ];
  return [before, behind].filter(([first, last]) => codeOf(first) <= codeOf(last));
}

function rangeText([from, to]: Range): string {
  return `\\x{${codeOf(from).toString(16)}}-\\x{${codeOf(to).toString(16)}}`;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function quote(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}

function malformed(): FunctionFailure {
  return new FunctionFailure("failed to glob pattern: syntax error in pattern", 1);
}
