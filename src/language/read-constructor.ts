import type { Expression, Literal } from "./expression";
import { str } from "./make";
import { keyword, symbol, type Parser } from "./parser";
import { readFor } from "./read-for";

/** `[…]`, whose opening bracket is read: a tuple, or a for expression. */
export function readTuple(parser: Parser, start: number, depth: number): Expression {
  const { source } = parser;
  return source.withLineBreaks("blank", () => {
    if (keyword(source, "for")) return readFor(parser, "]", start, depth);
    const items: Expression[] = [];
    while (!symbol(source, "]")) {
      items.push(parser.expression(depth + 1));
      if (!symbol(source, ",") && !source.startsWith("]")) source.fail("a comma or a closing ]");
    }
    return { kind: "tuple", items, ...source.written(start) };
  });
}

/** `{…}`, whose opening brace is read: an object, or a for expression. */
export function readObject(parser: Parser, start: number, depth: number): Expression {
  const { source } = parser;
  const comprehension = source.withLineBreaks("blank", () =>
    keyword(source, "for") ? readFor(parser, "}", start, depth) : undefined,
  );
  return comprehension ?? source.withLineBreaks("end", () => readEntries(parser, start, depth));
}

function readEntries(parser: Parser, start: number, depth: number): Expression {
  const { source } = parser;
  const entries: { key: Expression; value: Expression }[] = [];
  while (!closes(parser)) {
    const key = readKey(parser, depth);
    if (!symbol(source, "=") && !symbol(source, ":")) source.fail("= behind the key");
    entries.push({ key, value: parser.expression(depth + 1) });
    if (!symbol(source, ",") && !source.startsWith("}") && source.match(/\r?\n/y) === undefined) {
      source.fail("a comma, a new line or a closing }");
    }
  }
  return { kind: "object", entries, ...source.written(start) };
}

function closes({ source }: Parser): boolean {
  return source.withLineBreaks("blank", () => symbol(source, "}"));
}

/** A bare name is the key itself, not a reference. */
function readKey(parser: Parser, depth: number): Expression {
  const { source } = parser;
  const start = source.position;
  const parenthesized = source.startsWith("(");
  const key = parser.expression(depth + 1);
  if (parenthesized) return key;
  if (key.kind === "traversal") {
    if (key.steps.length > 0) source.fail(`parentheses around ${key.source}, if it is to be a reference,`, start);
    return toKey(key, key.root);
  }
  const word = key.kind === "literal" && /^(?:true|false|null)$/.test(key.source);
  return word ? toKey(key, key.source) : key;
}

function toKey({ source, origin }: Expression, name: string): Literal {
  return { kind: "literal", value: str(name), source, ...(origin && { origin }) };
}
