import type { SourceReader } from "./source-reader";

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** What stands behind a backslash. */
export function readEscape(source: SourceReader): string {
  const digits = source.match(/u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y);
  if (digits !== undefined) {
    const code = Number.parseInt(digits.slice(1), 16);
    if (code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
    source.fail("a code point of Unicode", source.position - digits.length);
  }
  const symbol = source.character();
  const escaped = Object.hasOwn(escapes, symbol) ? escapes[symbol] : undefined;
  return escaped ?? source.fail('one of n r t " \\ u U behind the backslash', source.position - symbol.length);
}
