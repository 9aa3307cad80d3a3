import type { Expression } from "./expression";
import { str } from "./make";
import { ExpressionReader } from "./read-expression";
import type { SourceReader } from "./source-reader";

const run = { bare: /[^$%]+/y, quoted: /[^$%"\\\n\r]+/y } as const;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

/** To the end of the text, or, `quoted`, to the quotation mark, which is left unread. */
export function readTemplate(source: SourceReader, form: keyof typeof run, depth = 0): Expression {
  const start = source.position;
  const parts: Expression[] = [];
  let text = "";
  let textStart = start;
  const endText = (end: number): void => {
    if (text !== "") parts.push({ kind: "literal", value: str(text), source: source.text.slice(textStart, end) });
    text = "";
  };
  while (!source.ended && !(form === "quoted" && source.startsWith('"'))) {
    const before = source.position;
    if (source.accept("$${")) text += "${";
    else if (source.accept("%%{")) text += "%{";
    else if (source.startsWith("%{")) source.fail("not-yet-supported", directive(source));
    else if (source.accept("${")) {
      endText(before);
      parts.push(readInterpolation(source, depth));
      textStart = source.position;
    } else if (form === "quoted" && source.accept("\\")) text += readEscape(source);
    else text += source.match(run[form]) ?? readSymbol(source, form);
  }
  endText(source.position);
  const [only, ...others] = parts;
  if (only === undefined) return { kind: "literal", value: str(""), source: source.since(start) };
  return others.length === 0 ? only : { kind: "template", parts, source: source.since(start) };
}

function readInterpolation(source: SourceReader, depth: number): Expression {
  if (source.startsWith("~")) source.fail("not-yet-supported", "the strip marker ~");
  const expressions = new ExpressionReader(source, (inner) => readTemplate(source, "quoted", inner));
  const expression = expressions.read(depth);
  source.skipBlank();
  if (source.startsWith("~}")) source.fail("not-yet-supported", "the strip marker ~");
  if (!source.accept("}")) source.fail("invalid-expression", "a closing }");
  return expression;
}

function readSymbol(source: SourceReader, form: keyof typeof run): string {
  const symbol = source.character();
  // a line break is all else that ends a run
  if (form === "quoted" && symbol !== "$" && symbol !== "%") {
    source.fail("invalid-expression", "\\n for a line break in quotation marks", source.position - 1);
  }
  return symbol;
}

function readEscape(source: SourceReader): string {
  const digits = source.match(/u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y);
  if (digits !== undefined) {
    const code = Number.parseInt(digits.slice(1), 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    source.fail("invalid-expression", "a code point of Unicode", source.position - digits.length);
  }
  const symbol = source.character();
  const escaped = Object.hasOwn(escapes, symbol) ? escapes[symbol] : undefined;
  return (
    escaped ??
    source.fail("invalid-expression", 'one of n r t " \\ u U behind the backslash', source.position - symbol.length)
  );
}

function directive(source: SourceReader): string {
  const keyword = /^%\{~?\s*(\w+)/.exec(source.text.slice(source.position))?.[1];
  return keyword === undefined ? "a template directive %{" : `the template directive %{ ${keyword} }`;
}
