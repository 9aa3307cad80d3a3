import type { TemplatePart } from "./assemble-template";
import { keyword, requireSymbol, type Parser } from "./parser";
import { readEscape } from "./read-escape";
import { readForHead } from "./read-for";

// Go's unicode.IsSpace, which differs from what trim() takes away.
const space = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
const leading = new RegExp(`^${space}`);
const trailing = new RegExp(`${space}$`);

const plain = { bare: /[^$%\n]+/y, quoted: /[^$%"\\\n\r]+/y, heredoc: /[^$%\n]+/y } as const;

/** Reads text, interpolations and directives one after the other. */
export class TemplateReader {
  readonly #parts: TemplatePart[] = [];
  #trimNext = false;

  constructor(
    private readonly parser: Parser,
    private readonly depth: number,
    private readonly form: keyof typeof plain,
  ) {}

  get parts(): readonly TemplatePart[] {
    return this.#parts;
  }

  /** Text up to what is no text (outside quotation marks to the end of the line, since strip markers go no further), an interpolation, or a directive. */
  read(): void {
    const { source } = this.parser;
    if (source.startsWith("${") || source.startsWith("%{")) this.#readSequence();
    else this.#addText(this.#readText());
  }

  #readText(): string {
    const { source } = this.parser;
    let text = "";
    while (!source.ended && !source.startsWith("${") && !source.startsWith("%{")) {
      if (this.form === "quoted" && source.startsWith('"')) break;
      if (source.accept("$${")) text += "${";
      else if (source.accept("%%{")) text += "%{";
      else if (this.form === "quoted" && source.accept("\\")) text += readEscape(source);
      else if (this.form !== "quoted" && source.accept("\n")) return `${text}\n`;
      else text += source.match(plain[this.form]) ?? this.#readSymbol();
    }
    return text;
  }

  #readSymbol(): string {
    const { source } = this.parser;
    const character = source.character();
    // a line break is all else that ends a run
    if (this.form === "quoted" && character !== "$" && character !== "%") {
      source.fail("\\n for a line break in quotation marks", source.position - 1);
    }
    return character;
  }

  #addText(text: string): void {
    this.#parts.push({ kind: "text", text: this.#trimNext ? text.replace(leading, "") : text });
    this.#trimNext = false;
  }

  #readSequence(): void {
    const { source } = this.parser;
    const start = source.position;
    const directive = source.character() === "%";
    source.accept("{");
    if (source.accept("~")) this.#trimLast();
    const part = source.withLineBreaks("blank", () => {
      const read = directive ? this.#readDirective(start) : this.#readInterpolation();
      source.skipBlank();
      this.#trimNext = source.accept("~");
      requireSymbol(source, "}");
      return read;
    });
    this.#parts.push(part);
  }

  #trimLast(): void {
    const last = this.#parts.pop();
    if (last === undefined) return;
    this.#parts.push(last.kind === "text" ? { kind: "text", text: last.text.replace(trailing, "") } : last);
  }

  #readInterpolation(): TemplatePart {
    return { kind: "interpolation", expression: this.parser.expression(this.depth + 1) };
  }

  #readDirective(position: number): TemplatePart {
    const { parser, depth } = this;
    const { source } = parser;
    if (keyword(source, "if")) return { kind: "if", condition: parser.expression(depth + 1), position };
    if (keyword(source, "for")) return { kind: "for", head: readForHead(parser, depth), position };
    for (const kind of ["else", "endif", "endfor"] as const) if (keyword(source, kind)) return { kind, position };
    return source.fail("if, else, endif, for or endfor");
  }
}
