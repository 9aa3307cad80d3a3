import { FunctionFailure } from "../function-failure";
import { globClass } from "./glob-class";
import { compileRegex } from "./regex-pattern";

/**
 * `*`, `?`, `**`, `[a-z]`, `[^a]` and `{a,b}` over paths with `/` between their parts. By an engine that never goes
 * back: many `*` in one pattern cost no more than their number.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const parts = pattern.split("/");
  const expression = compileRegex(`^(?s:${parts.map((part, i) => ofPart(part, i === parts.length - 1)).join("")})\\z`);
  return (path) => expression.matches(path, 1).length > 0;
}

function ofPart(part: string, isLast: boolean): string {
  if (part === "**") return isLast ? ".+" : "(?:[^/]+/)*";
  return `${new PartTranslator(part).translate(part)}${isLast ? "" : "/"}`;
}

const mostAlternatives = 1000;

/** One part of a pattern as a regular expression. */
class PartTranslator {
  #alternatives = 0;

  constructor(private readonly part: string) {}

  translate(pattern: string): string {
    let result = "";
    for (let i = 0; i < pattern.length;) {
      const rest = pattern.slice(i);
      const [taken, translated] = rest.startsWith("{") ? this.#choice(rest) : this.#one(rest);
      result += translated;
      i += taken.length;
    }
    return result;
  }

  /** The first closing brace ends it: where another one opens inside, each alternative goes on with the rest. */
  #choice(text: string): readonly [string, string] {
    const inside = /^\{((?:\\[^]|[^\\}])*)\}/.exec(text)?.[1];
    if (inside === undefined) throw this.#malformed();
    const alternatives = inside.match(/(?:\\[^]|[^\\,])+|(?<=,|^)(?=,|$)/g) ?? [];
    this.#alternatives += alternatives.length;
    if (this.#alternatives > mostAlternatives) throw this.#malformed();
    const nested = /(?:^|[^\\])\{/.test(inside);
    const length = inside.length + "{}".length;
    const rest = nested ? text.slice(length) : "";
    const translated = `(?:${alternatives.map((one) => this.translate(`${one}${rest}`)).join("|")})`;
    return [text.slice(0, length + rest.length), translated];
  }

  #one(rest: string): readonly [string, string] {
    const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    switch (letter) {
      case "*":
        return [/^\*+/.exec(rest)?.[0] ?? "*", "[^/]*"];
      case "?":
        return [letter, "[^/]"];
      case "\\":
        if (rest.length < 2) throw this.#malformed();
        return [rest.slice(0, 2), quote(rest.charAt(1))];
      case "[": {
        const [whole = "", negated = "", members = ""] = /^\[(\^?)((?:\\[^]|[^\]\\])*)\]/u.exec(rest) ?? [];
        const letters = whole === "" || whole === "[]" ? undefined : globClass(members, negated !== "");
        if (letters === undefined) throw this.#malformed();
        return [whole, letters];
      }
      default:
        return [letter, quote(letter)];
    }
  }

  #malformed(): FunctionFailure {
    return new FunctionFailure(
      `failed to glob pattern: syntax error in pattern, at ${JSON.stringify(this.part)}`,
      1,
      "Close each { and [ before the next /, and put \\ before a letter that is to stand for itself.",
    );
  }
}

function quote(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
}
