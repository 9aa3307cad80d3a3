import type { Call, Expression } from "./expression";
import { requireIdentifier, requireSymbol, symbol, type Parser } from "./parser";

/** A call whose first name is read: `name(…)`, `provider::scv::name(…)`. */
export function readCall(parser: Parser, first: string, start: number, depth: number): Call {
  const { source } = parser;
  let name = first;
  while (symbol(source, "::")) name += `::${requireIdentifier(source, "the name of a function behind ::")}`;
  requireSymbol(source, "(", "( and the arguments of the function");
  const { args, expand } = source.withLineBreaks("blank", () => readArguments(parser, depth));
  return { kind: "call", name, args, expand, ...source.written(start) };
}

function readArguments(parser: Parser, depth: number): Pick<Call, "args" | "expand"> {
  const { source } = parser;
  const args: Expression[] = [];
  while (!symbol(source, ")")) {
    args.push(parser.expression(depth + 1));
    if (symbol(source, "...")) {
      requireSymbol(source, ")", "a closing ) behind ...");
      return { args, expand: true };
    }
    if (!symbol(source, ",") && !source.startsWith(")")) source.fail("a comma or a closing )");
  }
  return { args, expand: false };
}
