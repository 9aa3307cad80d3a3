import fc from "fast-check";
import { DiagnosticError } from "../diagnostics/diagnostic";
import { evaluate } from "./evaluate";
import { object, str } from "./make";
import { parseExpression, parseTemplate } from "./parse-template";
import { parseTypeConstraint } from "./parse-type-constraint";

const sound = [
  '${a.b[0].c["x y"] + 1 * (2 - -3)}',
  '${[for k, v in {a = 1, (b) = "c"} : "${k}-${v}" if v != null]}',
  "a %{ if x ~} b %{~ else } c %{ endif } $${d} %%{e}",
  "%{ for i, s in [1, 2] ~}\n${i}: ${s}\n%{ endfor ~}",
  '${x ? f(y...) : try(z[*].a, w.*.b, "\\u00e9\\n\\"")}',
  "${<<-EOT\n  text ${1}\n  EOT\n}",
  "${{for k in x : k => k...}} # no comment",
  "${1.5e-3 >= 2 && !true || 1 % 2 == 0} /* */",
];

/** Sound templates, from which pieces were taken out or doubled, or into which something was put. */
const damaged = fc
  .tuple(
    fc.constantFrom(...sound),
    fc.array(
      fc.tuple(
        fc.nat(80),
        fc.nat(12),
        fc.constantFrom("", "${", "}", '"', "%{", "~", "(", "[", "<<E\n", "\\", "é", "\u0000", "...", "/*", "*"),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((rest, [start, length, put]) => rest.slice(0, start) + put + rest.slice(start + (length % 4)), text),
  );
const symbols = fc.string({
  unit: fc.constantFrom(...'${}%~"\\()[]<>-EOT\n\r\t .,:=?!&|+*/#abx019eé\u0301', "for", "in", "if", "endif", " "),
  maxLength: 60,
});
const any = fc.oneof(damaged, symbols, fc.string({ unit: "binary", maxLength: 40 }));

describe("any text at all", () => {
  it.each([
    ["template", parseTemplate],
    ["expression", parseExpression],
  ])("parses as a %s that can be evaluated, or is refused with a diagnostic", (_, parse) => {
    const scope = { root: () => object({ b: str("text") }) };
    fc.assert(
      fc.property(any, (text) => {
        const { expression, diagnostics } = parse(text);
        try {
          evaluate(expression, scope);
        } catch (failure) {
          expect(failure).toBeInstanceOf(DiagnosticError);
        }
        for (const { severity, detail } of diagnostics)
          expect([severity, detail]).toEqual(["error", expect.any(String)]);
      }),
      { numRuns: 3000 },
    );
  });

  it("is a type constraint or none", () => {
    fc.assert(
      fc.property(any, (text) => {
        parseTypeConstraint(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("is refused in a time that grows with its length, however deep it nests", () => {
    for (const piece of [
      "(",
      "[",
      "{a=",
      "${",
      '"${',
      "!",
      "-",
      "a?",
      "[for x in ",
      "f(",
      "%{ if x }",
      "a.",
      "a[",
      "1+",
      "/*",
      "<<A\n",
    ]) {
      const { diagnostics } = parseTemplate(`\${${piece.repeat(5000)}`);
      expect(diagnostics).toHaveLength(1);
    }
  });
});
