import type { Expression, For } from "./expression";
import { keyword, requireIdentifier, requireSymbol, symbol, type Parser } from "./parser";

/** A for expression whose `for` is read. */
export function readFor(parser: Parser, closing: "]" | "}", start: number, depth: number): For {
  const { source } = parser;
  const head = readForHead(parser, depth);
  requireSymbol(source, ":", "a : and the result of the for expression");
  const first = parser.expression(depth + 1);
  const results = readResults(parser, closing, first, depth);
  const condition = keyword(source, "if") ? parser.expression(depth + 1) : undefined;
  requireSymbol(source, closing, `a closing ${closing} of the for expression`);
  return { kind: "for", ...head, ...results, ...(condition && { condition }), ...source.written(start) };
}

/** `k, v in collection`. */
export function readForHead(parser: Parser, depth: number): Pick<For, "keyName" | "valueName" | "collection"> {
  const { source } = parser;
  const first = requireIdentifier(source, "the name of a variable behind for");
  const second = symbol(source, ",") ? requireIdentifier(source, "the name of a variable behind the comma") : undefined;
  if (!keyword(source, "in")) source.fail("in and what is gone through");
  const collection = parser.expression(depth + 1);
  return second === undefined ? { valueName: first, collection } : { keyName: first, valueName: second, collection };
}

function readResults(
  parser: Parser,
  closing: "]" | "}",
  first: Expression,
  depth: number,
): Pick<For, "key" | "value" | "grouping"> {
  const { source } = parser;
  const before = source.position;
  if (!symbol(source, "=>")) {
    if (closing === "}") source.fail("=> and a value behind the key");
    if (symbol(source, "...")) source.fail("no ... where a tuple is made", before);
    return { value: first, grouping: false };
  }
  if (closing === "]") source.fail("a single result, or { } around the for expression,", before);
  const value = parser.expression(depth + 1);
  return { key: first, value, grouping: symbol(source, "...") };
}
