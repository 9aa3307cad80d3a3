import type { Expression } from "./expression";
import type { SourceReader } from "./source-reader";

/** What the readers of single constructs need of each other. */
export interface Parser {
  readonly source: SourceReader;
  /** One expression; what stands behind it is left unread, but for blanks. */
  readonly expression: (depth: number) => Expression;
  /** An operand with the steps behind it, without operators. */
  readonly operand: (depth: number) => Expression;
}

/** Deeper than anybody writes and far from the end of the stack. */
export const deepest = 100;

const identifierPattern = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** A name at this very place. */
export function identifier(source: SourceReader): string | undefined {
  return source.match(identifierPattern);
}

/** A name behind blanks, or failure. */
export function requireIdentifier(source: SourceReader, what: string): string {
  source.skipBlank();
  return identifier(source) ?? source.fail(what);
}

/** Reads this word if it is the whole next name. */
export function keyword(source: SourceReader, word: string): boolean {
  source.skipBlank();
  const start = source.position;
  if (identifier(source) === word) return true;
  source.position = start;
  return false;
}

/** Reads the symbol behind blanks if it comes next. */
export function symbol(source: SourceReader, text: string): boolean {
  source.skipBlank();
  return source.accept(text);
}

export function requireSymbol(source: SourceReader, text: string, what = `a closing ${text}`): void {
  if (!symbol(source, text)) source.fail(what);
}
