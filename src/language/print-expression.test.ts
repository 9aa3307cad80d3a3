import fc from "fast-check";
import type { Expression } from "./expression";
import { parseExpression } from "./parse-template";
import { printExpression } from "./print-expression";

const { text } = fc.letrec<Record<"text" | "operand", string>>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 4, depthIdentifier: "expression" },
    fc.constantFrom(
      "1",
      "0.5",
      "true",
      "null",
      "a",
      "a.b",
      'a["x y"]',
      "a[0]",
      "a.0",
      '"text"',
      '"$${x} \\n%"',
      "{}",
      "[]",
    ),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `{ k = ${a}, (${b}) = 1 }`),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `"a$${"{"}${a}} %{ if ${b} }x%{ else }$%{ endif }"`),
    tie("text").map((a) => `"%{ for k, v in ${a} ~}\\n %{ endfor }"`),
    tie("text").map((a) => `(${a})`),
    tie("operand").map((a) => `-${a}`),
    tie("operand").map((a) => `!${a}`),
    tie("operand").map((a) => `(${a})[*].b[0]`),
    tie("operand").map((a) => `(${a}).*.b[0]`),
    tie("operand").map((a) => `(${a}).b`),
    fc.tuple(tie("operand"), tie("text")).map(([a, b]) => `(${a})[${b}]`),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `p::f(${a}, ${b}...)`),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `[for x in ${a} : ${b} if x]`),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `{for k, v in ${a} : k => ${b}...}`),
  ),
  text: fc.oneof(
    { maxDepth: 4, depthIdentifier: "expression" },
    tie("operand"),
    fc
      .tuple(tie("operand"), fc.constantFrom("+", "-", "*", "/", "%", "==", "!=", "<", ">=", "&&", "||"), tie("text"))
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc.tuple(tie("text"), tie("text"), tie("text")).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
  ),
}));

/** Without the places in the text. */
function bare(expression: Expression): string {
  return JSON.stringify(expression, (name, inner: unknown) =>
    name === "source" || name === "origin" ? undefined : inner,
  );
}

describe("printExpression", () => {
  it("prints what is parsed as the same expression", () => {
    fc.assert(
      fc.property(text, (written) => {
        const first = parseExpression(written);
        expect(first.diagnostics).toEqual([]);
        const second = parseExpression(printExpression(first.expression));
        expect(second.diagnostics).toEqual([]);
        expect(bare(second.expression)).toBe(bare(first.expression));
      }),
      { numRuns: 500 },
    );
  });
});
