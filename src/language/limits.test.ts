import { DiagnosticError, type Diagnostic } from "../diagnostics/diagnostic";
import { evaluate } from "./evaluate";
import { functionsOf } from "./functions/apply-function";
import type { LanguageHost } from "./function-host";
import { parseTemplate } from "./parse-template";
import { references } from "./references";

const host: LanguageHost = {
  readFile: () => new Uint8Array(),
  fileExists: () => false,
  listFiles: () => ["a".repeat(200)],
  now: () => "2025-05-01T10:00:00Z",
  uuid: () => "00000000-0000-4000-8000-000000000000",
  randomBytes: (length) => new Uint8Array(length),
  path: { module: ".", root: ".", cwd: "/project" },
  workspace: "default",
};

function found(text: string): readonly Diagnostic[] {
  const { expression, diagnostics } = parseTemplate(text);
  references(expression);
  try {
    evaluate(expression, { root: () => undefined, ...functionsOf(host) });
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure.diagnostics;
    throw failure;
  }
  return diagnostics;
}

const nested = (levels: number, chain: string) =>
  Array.from({ length: levels }).reduce((inner) => `(${inner})${chain}`, "1");
const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];

test.each([
  ["chains of operators within each other", `\${${nested(90, "+1".repeat(999))}}`, "nested less deeply"],
  ["chains of steps within each other", `\${${nested(90, "[0]".repeat(999))}}`, "nested less deeply"],
  ["a number of many digits", `\${${"9".repeat(100_000)}}`, "a number of fewer digits"],
  ["deep JSON", `\${jsondecode("${"[".repeat(3000)}${"]".repeat(3000)}")}`, "more than 500 levels"],
  ["deep YAML", `\${yamldecode("${"[".repeat(3000)}${"]".repeat(3000)}")}`, "deeper than 500 levels"],
  ["aliases of aliases", `\${yamldecode("${bomb.join("\\n")}\\n")}`, "stand for more than 100000 values"],
  ["combinations", "${setproduct(range(300), range(300), range(300))}", "27000000 combinations"],
  ["for expressions", "${[for a in range(1024): [for b in range(1024): 1]]}", "more than 1,000,000 elements"],
  ["loops of a template", "%{for a in range(1024)}%{for b in range(1024)}x%{endfor}%{endfor}", "1,000,000 elements"],
  ["padding", '${format("%2000000000s", "a")}', "too large"],
  ["an integer of many digits", `\${parseint("${"z".repeat(100_000)}", 36)}`, "more than 10000 digits"],
])("what would take all time or memory is one diagnostic of a few lines: %s", (_, text, summary) => {
  const diagnostics = found(text);
  expect(diagnostics).toMatchObject([{ summary: expect.stringContaining(summary) }]);
  expect(diagnostics[0]?.detail.length).toBeLessThan(400);
});

test.each(["*a".repeat(40), "{a,a}".repeat(40), "a*".repeat(40)])(
  "a pattern of files costs no more than its length: %s",
  (pattern) => {
    expect(found(`\${fileset(".", "${pattern}b")}`)).toEqual([]);
  },
);

test("what a program writes in earnest stays far below the limits", () => {
  expect(found("${length(flatten([for a in range(500): [for b in range(1000): a * b]]))}")).toEqual([]);
  expect(found("${setproduct(range(300), range(300))}")).toEqual([]);
  expect(found(`\${1${"+1".repeat(1000)}}`)).toEqual([]);
});
