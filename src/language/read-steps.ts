import type { Expression, TraversalStep } from "./expression";
import { identifier, requireSymbol, type Parser } from "./parser";

const longestChain = 1000;

/** The expression with every step that stands behind it: attributes, indexes, splats. */
export function readSteps(parser: Parser, of: Expression, depth: number): Expression {
  const start = of.origin?.start ?? parser.source.position;
  let result = of;
  for (let length = 0; ; length++) {
    const next = readStep(parser, result, start, depth);
    if (next === undefined) return result;
    if (length > longestChain) parser.source.fail(`at most ${longestChain} steps in a row`);
    result = next;
  }
}

function readStep(parser: Parser, of: Expression, start: number, depth: number): Expression | undefined {
  const { source } = parser;
  const before = source.position;
  source.skipBlank();
  if (source.accept("[")) return readBracket(parser, of, start, depth);
  if (source.startsWith(".") && !source.startsWith("...")) {
    source.accept(".");
    source.skipBlank();
    if (source.accept("*")) return readAttributeSplat(parser, of, start);
    return extend(parser, of, readAttribute(parser), start);
  }
  source.position = before;
  return undefined;
}

/** A name, or a position as older programs wrote it: `.0`. */
function readAttribute({ source }: Parser): TraversalStep {
  const position = source.match(/\d{1,15}(?![\d\p{ID_Start}])/uy);
  if (position !== undefined) {
    if (source.match(/(?=\.\d)/y) !== undefined) source.fail("brackets around positions in a row, as in [0][1]");
    return { index: Number(position) };
  }
  return { attribute: identifier(source) ?? source.fail("the name of an attribute") };
}

function readBracket(parser: Parser, of: Expression, start: number, depth: number): Expression {
  const { source } = parser;
  if (source.match(/[ \t]*\*[ \t]*\]/y) !== undefined) return readFullSplat(parser, of, start, depth);
  const key = source.withLineBreaks("blank", () => {
    const expression = parser.expression(depth + 1);
    requireSymbol(source, "]");
    return expression;
  });
  const step = literalIndex(key);
  if (step !== undefined) return extend(parser, of, step, start);
  return { kind: "index", of, key, ...source.written(start) };
}

function literalIndex(key: Expression): TraversalStep | undefined {
  if (key.kind !== "literal") return undefined;
  const { value } = key;
  if (value.kind === "string") return { index: value.value };
  return value.kind === "number" && /^\d{1,15}$/.test(value.value) ? { index: Number(value.value) } : undefined;
}

function extend({ source }: Parser, of: Expression, step: TraversalStep, start: number): Expression {
  return of.kind === "traversal"
    ? { ...of, steps: [...of.steps, step], ...source.written(start) }
    : { kind: "step", of, step, ...source.written(start) };
}

/** Everything behind `[*]` is done with each element. */
function readFullSplat(parser: Parser, of: Expression, start: number, depth: number): Expression {
  const { source } = parser;
  if (depth > 90) source.fail("fewer splats in each other");
  const item: Expression = { kind: "item", source: "", origin: { text: source.text, start: source.position } };
  const each = readSteps(parser, item, depth + 1);
  return { kind: "splat", of, each, attributesOnly: false, ...source.written(start) };
}

function readAttributeSplat(parser: Parser, of: Expression, start: number): Expression {
  const { source } = parser;
  const begin = source.position;
  let each: Expression = { kind: "item", source: "", origin: { text: source.text, start: begin } };
  for (;;) {
    const before = source.position;
    source.skipBlank();
    if (!source.startsWith(".") || source.startsWith("...")) {
      source.position = before;
      break;
    }
    source.accept(".");
    source.skipBlank();
    if (source.startsWith("*")) source.fail("no second .* behind a .*; use [*]");
    each = extend(parser, each, readAttribute(parser), begin);
  }
  return { kind: "splat", of, each, attributesOnly: true, ...source.written(start) };
}
