import { FunctionFailure } from "../function-failure";

/** `*`, `?`, `**`, `[a-z]`, `[^a]` and `{a,b}` over paths with `/` between their parts. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${translate(pattern)}$`, "u");
  return (path) => expression.test(path);
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
      return [
        whole,
        `(?!/)[${negated === "" ? "" : "^"}${members.replace(/\\?([^\\-])/gu, (_, member: string) => quote(member))}]`,
      ];
    }
    default:
      return [letter, quote(letter)];
  }
}

function quote(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}

function malformed(): FunctionFailure {
  return new FunctionFailure("failed to glob pattern: syntax error in pattern", 1);
}
