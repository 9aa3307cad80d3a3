import { DiagnosticError, type Diagnostic } from "../../src/diagnostics/diagnostic";
import { evaluate } from "../../src/language/evaluate";
import { functionsOf } from "../../src/language/functions/apply-function";
import { parseTemplate } from "../../src/language/parse-template";
import { failingCorpus } from "./corpus/corpus";
import { languageHost } from "./language-host";
import { roots } from "./surroundings";

const instruction =
  /\b(Expected|Did you mean|write|give|take|choose|compare|convert|add|test|ask|leave out|make|use|round|lists the functions)\b/i;

function complaintsOf(template: string): readonly Diagnostic[] {
  const { expression, diagnostics } = parseTemplate(template);
  if (diagnostics.length > 0) return diagnostics;
  try {
    evaluate(expression, { root: (name) => roots[name], ...functionsOf(languageHost) });
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failure.diagnostics;
    throw failure;
  }
  return [];
}

/** The detail without the expression that it quotes. */
function adviceOf({ detail }: Diagnostic, template: string): string {
  return detail.replace(JSON.stringify(template), "").replace(/^This was asked for by [^]*?(?: of |\. )/, "");
}

test.each(failingCorpus)("%j: the message says what to do", (template) => {
  const advice = complaintsOf(template).map((complaint) => adviceOf(complaint, template));
  expect(advice).not.toEqual([]);
  for (const text of advice) expect(text).toMatch(instruction);
});
