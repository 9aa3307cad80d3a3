import fc from "fast-check";
import type { Expression } from "./expression";
import { bool, nullOf, num, str } from "./make";
import { parseTemplate } from "./parse-template";
import { references } from "./references";
import type { Value } from "./value";

function parsed(text: string): Expression {
  const { expression, diagnostics } = parseTemplate(text);
  expect(diagnostics).toEqual([]);
  return expression;
}

describe("a template", () => {
  it.each<[string, Value]>([
    ["", str("")],
    ["plain", str("plain")],
    ["cost: $5 {}", str("cost: $5 {}")],
    ["$${a}", str("${a}")],
    ["%%{ if }", str("%{ if }")],
    ["$$${a}", str("$${a}")],
    ["100%", str("100%")],
    ['back\\slash "quoted"', str('back\\slash "quoted"')],
    ["${true}", bool(true)],
    ["${null}", nullOf("dynamic")],
    ["${-1.50}", num("-1.5")],
    ["${12345678901234567890123}", num("12345678901234567890123")],
    ['${"a\\n\\u00e9\\"$${x}"}', str('a\n\u00e9"${x}')],
    ['${("x")}', str("x")],
    ["${ /* why */ 1 }", num(1)],
  ])("%j says %j", (text, value) => {
    expect(parsed(text)).toMatchObject({ kind: "literal", value });
  });

  it.each([
    ["${scv_policy.gold.id}", "scv_policy", [{ attribute: "gold" }, { attribute: "id" }]],
    [
      '${ data.x.y["a b"][0].z }',
      "data",
      [{ attribute: "x" }, { attribute: "y" }, { index: "a b" }, { index: 0 }, { attribute: "z" }],
    ],
    ["${a.0.b.1}", "a", [{ index: 0 }, { attribute: "b" }, { index: 1 }]],
    ["${a-b.c-d}", "a-b", [{ attribute: "c-d" }]],
    ["${größe.ß}", "größe", [{ attribute: "ß" }]],
  ])("%j is one reference", (text, root, steps) => {
    expect(parsed(text)).toMatchObject({ kind: "traversal", root, steps });
  });

  it("mixes text and references, nested ones too", () => {
    expect(
      references(parsed('a ${b.c} ${"d ${e.f}"} ${[g.h, { k = i.j, "l" : m.n }]}')).map(({ source }) => source),
    ).toEqual(["b.c", "e.f", "g.h", "i.j", "m.n"]);
  });

  it.each([
    ["${", "a reference or a literal"],
    ["${}", "a reference or a literal"],
    ["${a", "a closing }"],
    ["${a b}", "a closing }"],
    ["${foo(1 2)}", "a comma or a closing )"],
    ["${foo(a..., b)}", "a closing ) behind ..."],
    ["${a ? b}", "a : and the other result"],
    ["${a +}", "a reference or a literal"],
    ["${[for x in y : k => v]}", "a single result"],
    ["${[for x in y : v...]}", "no ... where a tuple is made"],
    ["${{for x in y : v}}", "=> and a value"],
    ["${[for x y : v]}", "in and what is gone through"],
    ["${a.*.*}", "no second .*"],
    ["${{a.b = 1}}", "parentheses around a.b"],
    ["%{ if a }x", "%{ endif }"],
    ["%{ for a in b }x%{ endif }", "%{ endfor }"],
    ["x%{ else }", "no else without its beginning"],
    ["%{ while a }", "if, else, endif, for or endfor"],
    ["${<<EOT}", "a word and a line break behind <<"],
    ["${<<EOT\nx\n}", "EOT in a line of its own"],
    ["${a.}", "the name of an attribute"],
    ['${"a', "a closing quotation mark"],
    ['${"\\q"}', "one of n r t"],
    ['${"a\nb"}', "for a line break"],
    ["${[a b]}", "a comma or a closing ]"],
    ["${{a 1}}", "= behind the key"],
    ["${{a = 1 b = 2}}", "a comma, a new line"],
    ["${1e99999}", "a number of fewer digits"],
    [`\${${"(".repeat(9999)}`, "at most 100 expressions in each other"],
    ['${"'.repeat(9999), "at most 100 expressions in each other"],
    [`\${a${"[a".repeat(9999)}`, "at most 100 expressions in each other"],
  ])("%.20j is invalid, and it is said what was expected", (text, expected) => {
    const [diagnostic] = parseTemplate(text).diagnostics;
    expect(diagnostic).toMatchObject({ code: "invalid-expression" });
    expect(diagnostic?.summary).toContain(expected);
  });

  it("takes an escaped text for what it was, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = text.replaceAll("${", "$${").replaceAll("%{", "%%{");
        expect(parsed(escaped)).toMatchObject({ kind: "literal", value: str(text) });
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "${",
      "}",
      '"',
      "a",
      ".",
      "[",
      "]",
      "0",
      "{",
      "=",
      ",",
      "$",
      "%{",
      "~",
      "\\",
      "\n",
      "(",
      ")",
      "for ",
      "?",
      "e",
      "*",
      "/*",
      "<<",
      "ü",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { expression, diagnostics } = parseTemplate(pieces.join(""));
        expect(diagnostics.length > 0).toBe(expression.kind === "literal" && expression.value.kind === "unknown");
      }),
    );
  });
});
