import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DiagnosticError } from "../../../src/diagnostics/diagnostic";
import { evaluate } from "../../../src/language/evaluate";
import { functionsOf } from "../../../src/language/functions/apply-function";
import { num, object, tuple } from "../../../src/language/make";
import { parseTemplate } from "../../../src/language/parse-template";
import { printType } from "../../../src/language/print-type";
import { printValue } from "../../../src/language/print-value";
import { typeOf } from "../../../src/language/type-of";
import { languageHost } from "../language-host";
import { roots, surroundings } from "../surroundings";

/** What becomes of a template: its value and type as the console prints them, or that it fails. */
export interface Told {
  readonly value: string;
  readonly type: string;
  /** Why it failed; that it did is all that is compared. */
  readonly failure?: string;
}

function failed(failure: string): Told {
  return { value: "an error", type: "", failure };
}

/** The same, or different for a reason that is listed among the differences on purpose. */
export function sameAnswer(ours: Told, terraform: Told): boolean {
  if (/division by zero|not a finite number/i.test(ours.failure ?? "") || /[+-]Inf/.test(terraform.value)) return true;
  if (terraform.failure?.includes("panic in function implementation") === true) return true;
  const unsigned = terraform.value.replace(/(?<![\w.])-0(?![\w.])/g, "0");
  return ours.value === unsigned && ours.type === terraform.type;
}

const separator = "@@";
const separated = new RegExp(`^ +(?:object\\()?\\{\n +"?${separator}"?(?:: number,| = 0)\n +\\}\\)?,\n`, "m");

const scope = { root: (name: string) => roots[name], ...functionsOf(languageHost) };
const mark = object({ [separator]: num(0) });

/** Ours. Throws what is no diagnostic. */
export function tell(template: string): Told {
  const { expression, diagnostics } = parseTemplate(template);
  if (diagnostics.length > 0) return failed(diagnostics.map(({ summary }) => summary).join("; "));
  try {
    const value = evaluate(expression, scope);
    const { [0]: printed = "" } = elementsOf(printValue(tuple([mark, value])), 1);
    const { [0]: type = "" } = elementsOf(`${printType(typeOf(tuple([mark, value])))}`, 1);
    return { value: printed, type };
  } catch (failure) {
    if (failure instanceof DiagnosticError) return failed(failure.message);
    throw failure;
  }
}

/** Terraform's, of many templates in two runs of its console. */
export async function askTerraform(templates: readonly string[]): Promise<readonly Told[]> {
  const folder = await mkdtemp(join(tmpdir(), "console-"));
  try {
    // a line each: what fails is known by its line
    const locals = templates.map((template, i) => `"e${i}":${JSON.stringify(template)}`);
    const rest = JSON.stringify(surroundings).slice(1);
    await writeFile(join(folder, "main.tf.json"), `{"locals":{\n${locals.join(",\n")}\n},${rest}`);
    // between them what no template gives, so that the answers can be told apart
    const parts = templates.map((_, i) => `{ "${separator}" = 0 }, local.e${i}`).join(", ");
    const values = await terraformConsole(folder, `[${parts}]`);
    const types = await terraformConsole(folder, `type([${parts}])`);
    const printedValues = elementsOf(values.output, templates.length);
    const printedTypes = elementsOf(types.output, templates.length);
    return templates.map((_, i) => {
      const failure = values.failures.get(i);
      if (failure !== undefined) return failed(failure);
      return { value: printedValues[i] ?? "", type: printedTypes[i] ?? "" };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The elements of a printed tuple. */
function elementsOf(output: string, expected: number): readonly string[] {
  const parts = output
    .slice(output.indexOf("[\n") + 2, output.lastIndexOf("\n]") + 1)
    .split(separated)
    .slice(1);
  if (parts.length !== expected) throw new Error(`Terraform's console gave ${parts.length} of ${expected}: ${output}`);
  return parts;
}

interface Answered {
  readonly output: string;
  readonly failures: ReadonlyMap<number, string>;
}

function terraformConsole(cwd: string, input: string): Promise<Answered> {
  const env = { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
  return new Promise((resolve) => {
    const child = execFile(
      "terraform",
      ["console", "-no-color"],
      { cwd, env, maxBuffer: 2 ** 28 },
      (_, stdout, stderr) => {
        const failures = new Map<number, string>();
        for (const text of stderr.split(/^Error: /m).slice(1)) {
          const place = /^ +\d+: "e(\d+)":/m.exec(text)?.[1];
          if (place === undefined) throw new Error(`Terraform's console says: ${text}`);
          failures.set(Number(place), text.replace(/\s+/g, " "));
        }
        resolve({ output: stdout, failures });
      },
    );
    child.stdin?.end(`${input}\n`);
  });
}
