import type { Origin } from "./expression";

/** Why a text is not an expression. */
export class ExpressionError {
  constructor(
    /** `a closing }`. */
    readonly expected: string,
    /** Position in the text, from 0. */
    readonly position: number,
  ) {}
}

const blank = /(?:[ \t\n]|\r\n|\/\*[^]*?\*\/|(?:#|\/\/)[^\n]*(?:\n|$))*/y;
const blankInLine = /(?:[ \t]|\/\*[^]*?\*\/|(?:#|\/\/)[^\n]*)*/y;

/** A text and how far it has been read. */
export class SourceReader {
  position = 0;
  #lineBreaksEnd = false;

  constructor(readonly text: string) {}

  get ended(): boolean {
    return this.position >= this.text.length;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.position);
  }

  /** Reads the text if it comes next. */
  accept(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.position += text.length;
    return true;
  }

  /** Reads what the sticky pattern matches here. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  /** Passes over white space and comments. */
  skipBlank(): void {
    this.match(this.#lineBreaksEnd ? blankInLine : blank);
  }

  /** Reads with line breaks as blanks, or, `end`, as what ends an expression. A failure leaves the reader unusable. */
  withLineBreaks<T>(meaning: "blank" | "end", read: () => T): T {
    const before = this.#lineBreaksEnd;
    this.#lineBreaksEnd = meaning === "end";
    const result = read();
    this.#lineBreaksEnd = before;
    return result;
  }

  /** Nothing but blanks between here and the end of the line before. */
  followsLineBreak(): boolean {
    let i = this.position - 1;
    while (this.text[i] === " " || this.text[i] === "\t" || this.text[i] === "\r") i--;
    return this.text[i] === "\n";
  }

  character(): string {
    const code = this.text.codePointAt(this.position);
    if (code === undefined) return "";
    const character = String.fromCodePoint(code);
    this.position += character.length;
    return character;
  }

  since(start: number): string {
    return this.text.slice(start, this.position);
  }

  /** What was read since then, as an expression records it. */
  written(start: number): { readonly source: string; readonly origin: Origin } {
    return { source: this.since(start), origin: { text: this.text, start } };
  }

  /** Gives up. */
  fail(expected: string, position = this.position): never {
    throw new ExpressionFailure(new ExpressionError(expected, position));
  }
}

export class ExpressionFailure extends Error {
  constructor(readonly reason: ExpressionError) {
    super(reason.expected);
  }
}
