import { Token } from "cdktf";
import { error, formatPath, type AttributePath, type Diagnostic } from "../src/diagnostics/diagnostic";

/** In a text, the token of a number stands as the number that cdktf encodes it in, such as `-8.10956221259138e+298`. */
export function holdsNumberToken(text: string): boolean {
  return (text.match(/-\d(?:\.\d+)?e\+\d+/g) ?? []).some((digits) => Token.isUnresolved(Number(digits)));
}

/** Texts of which cdktf would lose a part, as it takes what looks like a part of a number beside a token for one. */
export function lossesBesideTokens(value: unknown, path: AttributePath = []): Diagnostic[] {
  if (typeof value === "string") return losesNeighbours(value) ? [loss(path)] : [];
  if (typeof value !== "object" || value === null || Token.isUnresolved(value)) return [];
  const inner = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...inner].flatMap(([step, part]: [string | number, unknown]) => lossesBesideTokens(part, [...path, step]));
}

function losesNeighbours(text: string): boolean {
  // as cdktf itself looks for them
  const taken = text.match(/[-|\d.+]+e[-|\d.eE+]+/g) ?? [];
  return taken.some((part) => holdsNumberToken(part) && !/^-\d(?:\.\d+)?e\+\d+$/.test(part));
}

function loss(path: AttributePath): Diagnostic {
  return error({
    code: "number-token-neighbours",
    summary: `${formatPath(path)} has a number that is not known yet beside a digit or one of - + . | e`,
    detail:
      "cdktf would take both for one number and lose a part of the text. Write ${Token.asString(number)} in place of ${number}.",
    attributePath: path,
  });
}
