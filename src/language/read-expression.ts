import type { BinaryOperator, Expression } from "./expression";
import { operatorLevels } from "./operator-levels";
import { deepest, requireSymbol, type Parser } from "./parser";
import { readSteps } from "./read-steps";
import { readTerm } from "./read-term";
import type { SourceReader } from "./source-reader";

const longestChain = 1000;

const operatorPattern = /\|\||&&|==|!=|<=|>=|[-+*/%<>]/y;
const levelOf = new Map(
  operatorLevels.flatMap((operators, level) => operators.map((operator) => [operator, level] as const)),
);
const operators = new Map<string, BinaryOperator>(operatorLevels.flat().map((operator) => [operator, operator]));

/** Reads expressions out of the source. */
export function parserOf(source: SourceReader): Parser {
  const parser: Parser = {
    source,
    expression: (depth) => readConditional(parser, depth),
    operand: (depth) => readSteps(parser, readTerm(parser, depth), depth),
  };
  return parser;
}

function readConditional(parser: Parser, depth: number): Expression {
  const { source } = parser;
  if (depth > deepest) source.fail(`at most ${deepest} expressions in each other`);
  source.skipBlank();
  const start = source.position;
  const condition = readBinary(parser, 0, depth);
  if (!source.accept("?")) return condition;
  const then = readConditional(parser, depth + 1);
  requireSymbol(source, ":", "a : and the other result of the conditional");
  const otherwise = readConditional(parser, depth + 1);
  return { kind: "conditional", condition, then, otherwise, ...ending(source, start, otherwise) };
}

/** Operators of this level and above; blanks behind the last operand are read. */
function readBinary(parser: Parser, lowest: number, depth: number): Expression {
  const { source } = parser;
  source.skipBlank();
  const start = source.position;
  let left = parser.operand(depth);
  for (let length = 0; ; length++) {
    source.skipBlank();
    const before = source.position;
    const operator = operators.get(source.match(operatorPattern) ?? "");
    const level = operator && levelOf.get(operator);
    if (operator === undefined || level === undefined || level < lowest) {
      source.position = before;
      return left;
    }
    if (length > longestChain) source.fail(`at most ${longestChain} operators in a row`, before);
    const right = readBinary(parser, level + 1, depth);
    left = { kind: "binary", operator, left, right, ...ending(source, start, right) };
  }
}

/** From the start to the end of the last part, without the blanks behind it. */
function ending(source: SourceReader, start: number, last: Expression) {
  const end = last.origin === undefined ? source.position : last.origin.start + last.source.length;
  return { source: source.text.slice(start, end), origin: { text: source.text, start } };
}
