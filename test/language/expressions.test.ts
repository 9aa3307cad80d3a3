import { DiagnosticError } from "../../src/diagnostics/diagnostic";
import { encodeJson } from "../../src/language/encode-json";
import { evaluate } from "../../src/language/evaluate";
import { functionsOf } from "../../src/language/functions/apply-function";
import { isJsonArray, isJsonObject, type Json } from "../../src/language/json";
import { parseJson, printJson } from "../../src/language/json-text";
import { marksOf } from "../../src/language/marks";
import { parseTemplate } from "../../src/language/parse-template";
import { printType } from "../../src/language/print-type";
import { typeOf } from "../../src/language/type-of";
import { isWhollyKnown } from "../../src/language/walk";
import { describeWithTerraform } from "../terraform/terraform";
import { corpus, failingCorpus } from "./corpus/corpus";
import { differences } from "./differences";
import { languageHost } from "./language-host";
import { ask, readRecorded, record, type Recorded } from "./record";
import { roots } from "./surroundings";

const recorded = readRecorded();

/** Ours, in the form in which Terraform's answer is recorded, but for the type. */
function answer(template: string): Recorded {
  const { expression, diagnostics } = parseTemplate(template);
  if (diagnostics.length > 0) return { template, error: diagnostics.map(({ summary }) => summary).join("; ") };
  try {
    const scope = { root: (name: string) => roots[name], ...functionsOf(languageHost) };
    const value = evaluate(expression, scope);
    const sensitive = marksOf(value).sensitive && { sensitive: true as const };
    if (!isWhollyKnown(value)) return { template, unknown: true };
    const type = printType(typeOf(value));
    return { template, type, json: canonical(printJson(encodeJson(value))), ...sensitive };
  } catch (failure) {
    if (failure instanceof DiagnosticError) return { template, error: failure.message };
    throw failure;
  }
}

function expected({ template, type = "", json, unknown, sensitive, error }: Recorded): Recorded {
  if (error !== undefined) return { template, error };
  if (unknown || json === undefined) return { template, unknown: true };
  return { template, type, json: canonical(json), ...(sensitive && { sensitive }) };
}

/** The same text for the same JSON, whatever the order of keys and the escapes. */
function canonical(json: string): string {
  return printJson(sorted(parseJson(json)));
}

function sorted(json: Json): Json {
  if (isJsonArray(json)) return json.map(sorted);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner ?? null)]),
  );
}

function recordedFor(template: string): Recorded {
  const found = recorded.get(template);
  if (found === undefined) throw new Error(`no answer is recorded: run this suite with RECORD=1 beside Terraform`);
  return found;
}

describe("an expression", () => {
  it.each(corpus.filter((template) => !differences.has(template)))("%j is what Terraform says", (template) => {
    expect(answer(template)).toEqual(expected(recordedFor(template)));
  });

  it.each(failingCorpus.filter((template) => !differences.has(template)))("%j fails as in Terraform", (template) => {
    expect(recordedFor(template)).toHaveProperty("error");
    expect(answer(template)).toHaveProperty("error");
  });

  it.each([...differences])("%j differs from Terraform on purpose", (template, ours) => {
    expect(answer(template)).toHaveProperty(ours);
    expect(answer(template)).not.toEqual(expected(recordedFor(template)));
  });
});

describeWithTerraform("Terraform's console", () => {
  it("still answers what is recorded", async () => {
    const asked =
      process.env["RECORD"] === "1" ? undefined : corpus.filter((template) => "json" in recordedFor(template));
    const answers = await (asked === undefined
      ? record([...new Set([...corpus, ...differences.keys(), ...failingCorpus])])
      : ask(asked));
    if (asked !== undefined) expect(answers).toEqual([...asked].sort().map(recordedFor));
    expect(answers.length).toBeGreaterThan(0);
  }, 300_000);
});
