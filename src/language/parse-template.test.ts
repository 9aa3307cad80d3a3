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
    ["${a.0.1}", "a", [{ index: 0 }, { index: 1 }]],
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
    ['${join(",", [a.b])}', "the function join", 3],
    ["${provider::scv::parse(a)}", "the function provider::scv::parse", 3],
    ["x ${a.b ? 1 : 2}", "the conditional ? :", 9],
    ["${a.b + 1}", "the operator +", 7],
    ["${!a.b}", "the operator !", 3],
    ["${a.b == 1}", "the operator ==", 7],
    ["${a.*.b}", "the splat .*", 4],
    ["${a[*].b}", "the splat [*]", 4],
    ["${a[b.c]}", "an index that is worked out", 4],
    ["${[for x in y : x]}", "a for expression", 4],
    ["${{for k, v in y : k => v}}", "a for expression", 4],
    ["%{ if a }x%{ endif }", "the template directive %{ if }", 1],
    ["${~ a }", "the strip marker ~", 3],
    ["${a ~}", "the strip marker ~", 5],
    ["${<<EOT}", "a heredoc", 3],
    ["${[a][0]}", "a step into something that is no reference", 6],
  ])("%j is not supported yet, and it is said what and where", (text, construct, character) => {
    const { expression, diagnostics } = parseTemplate(text);
    expect(diagnostics).toMatchObject([{ code: "not-yet-supported", summary: `Not supported yet: ${construct}` }]);
    expect(diagnostics[0]?.detail).toContain(`character ${character} of ${JSON.stringify(text)}`);
    expect(expression).toMatchObject({ kind: "literal", value: { kind: "unknown" } });
  });

  it.each([
    ["${", "a reference or a literal"],
    ["${}", "a reference or a literal"],
    ["${a", "a closing }"],
    ["${a b}", "a closing }"],
    ["${a.}", "the name of an attribute"],
    ['${"a', "a closing quotation mark"],
    ['${"\\q"}', "one of n r t"],
    ['${"a\nb"}', "for a line break"],
    ["${a[1.5]}", "a key or a whole number"],
    ["${a[-1]}", "a key or a whole number"],
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
