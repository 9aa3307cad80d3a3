import { opposite } from "./arithmetic";
import type { Expression } from "./expression";
import { bool, nullOf, num } from "./make";
import { deepest, identifier, requireSymbol, type Parser } from "./parser";
import { readCall } from "./read-call";
import { readObject, readTuple } from "./read-constructor";
import { readHeredoc } from "./read-heredoc";
import { readQuoted } from "./read-template";
import type { Value } from "./value";

const number = /\d+(?:\.\d+|\.(?=[eE][+-]?\d))?(?:[eE][+-]?\d+)?/y;
const callAhead = /[ \t]*(?:::|\()/y;
const keywords = new Map<string, Value>([
  ["true", bool(true)],
  ["false", bool(false)],
  ["null", nullOf("dynamic")],
]);

/** An operand without the steps behind it. */
export function readTerm(parser: Parser, depth: number): Expression {
  const { source } = parser;
  source.skipBlank();
  const start = source.position;
  if (source.startsWith('"')) return readQuoted(parser, depth + 1);
  if (source.startsWith("<<")) return readHeredoc(parser, depth + 1);
  if (source.accept("[")) return readTuple(parser, start, depth);
  if (source.accept("{")) return readObject(parser, start, depth);
  if (source.accept("(")) return readParentheses(parser, start, depth);
  if (source.startsWith("-") || source.startsWith("!")) return readUnary(parser, depth);
  const digits = source.match(number);
  if (digits !== undefined)
    return { kind: "literal", value: toNumber(parser, digits, start), ...source.written(start) };
  const name = identifier(source) ?? source.fail("a reference or a literal");
  return readName(parser, name, start, depth);
}

function readName(parser: Parser, name: string, start: number, depth: number): Expression {
  const { source } = parser;
  const end = source.position;
  const called = source.match(callAhead) !== undefined;
  source.position = end;
  if (called) return readCall(parser, name, start, depth);
  const value = keywords.get(name);
  if (value !== undefined) return { kind: "literal", value, ...source.written(start) };
  return { kind: "traversal", root: name, steps: [], ...source.written(start) };
}

function readUnary(parser: Parser, depth: number): Expression {
  const { source } = parser;
  const start = source.position;
  const operator = source.character() === "-" ? "-" : "!";
  if (depth > deepest) source.fail(`at most ${deepest} expressions in each other`);
  const operand = parser.operand(depth + 1);
  if (operator === "-" && operand.kind === "literal" && operand.value.kind === "number") {
    return { kind: "literal", value: num(opposite(operand.value.value)), ...source.written(start) };
  }
  return { kind: "unary", operator, operand, ...source.written(start) };
}

/** The parentheses belong to what is inside, so that a message shows them. */
function readParentheses(parser: Parser, start: number, depth: number): Expression {
  const { source } = parser;
  const inner = source.withLineBreaks("blank", () => {
    const expression = parser.expression(depth + 1);
    requireSymbol(source, ")");
    return expression;
  });
  return { ...inner, ...source.written(start) };
}

function toNumber({ source }: Parser, digits: string, start: number): Value {
  try {
    return num(digits);
  } catch {
    return source.fail("a number of fewer digits", start);
  }
}
