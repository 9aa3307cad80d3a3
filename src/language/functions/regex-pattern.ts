import { FunctionFailure } from "../function-failure";

/** A regular expression with RE2's syntax and meaning. */
export interface Regex {
  /** Of each group its name, or undefined. */
  readonly groups: readonly (string | undefined)[];
  /** Of each match the whole and its groups, undefined for a group that took no part. */
  readonly matches: (text: string, limit?: number) => readonly (readonly (string | undefined)[])[];
  readonly replaceAll: (text: string, replacement: string) => string;
}

const compiled = new Map<string, Regex>();
const keptPatterns = 100;

/** Throws FunctionFailure of argument 0. */
export function compileRegex(pattern: string): Regex {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (compiled.size >= keptPatterns) compiled.clear();
  const regex = compile(pattern);
  compiled.set(pattern, regex);
  return regex;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

function compile(pattern: string): Regex {
  // Loading the engine takes longer than the whole start of the program.
  const { RE2JS }: typeof import("re2js") = module.require("re2js");
  const program = (() => {
    try {
      return RE2JS.compile(pattern);
    } catch (reason) {
      const why = reason instanceof Error ? reason.message : "it cannot be read";
      throw new FunctionFailure(`invalid regexp pattern: ${why}`, 0);
    }
  })();
  const names = new Map(Object.entries(program.namedGroups()).map(([name, position]) => [position, name]));
  const groups = Array.from({ length: program.groupCount() }, (_, i) => names.get(i + 1));

  function* matchesOf(text: string): Generator<Match> {
    const matcher = program.matcher(text);
    let end = -1;
    while (matcher.find()) {
      const match = {
        start: matcher.start(),
        end: matcher.end(),
        groups: Array.from({ length: groups.length + 1 }, (_, i) => matcher.group(i) ?? undefined),
      };
      // Where one match ends, an empty one does not begin.
      if (match.start === match.end && match.start === end) continue;
      end = match.end;
      yield match;
    }
  }

  return {
    groups,
    matches: (text, limit = Number.POSITIVE_INFINITY) => {
      const found: (readonly (string | undefined)[])[] = [];
      for (const match of matchesOf(text)) {
        found.push(match.groups);
        if (found.length >= limit) break;
      }
      return found;
    },
    replaceAll: (text, replacement) => {
      let result = "";
      let done = 0;
      for (const match of matchesOf(text)) {
        result += text.slice(done, match.start) + expand(replacement, match.groups, groups);
        done = match.end;
      }
      return result + text.slice(done);
    },
  };
}

/** `$1`, `$name`, `${name}`, `$$`; the longest possible name counts, and a group that is not there is empty. */
function expand(
  replacement: string,
  match: readonly (string | undefined)[],
  groups: readonly (string | undefined)[],
): string {
  return replacement.replace(
    /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu,
    (_, dollar?: string, bare?: string, braced?: string) => {
      if (dollar !== undefined) return "$";
      const name = bare ?? braced ?? "";
      return match[/^\d+$/.test(name) ? Number(name) : groups.indexOf(name) + 1 || match.length] ?? "";
    },
  );
}
