import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { assertNoErrors, DiagnosticError } from "../../src/diagnostics/diagnostic";
import { evaluate } from "../../src/language/evaluate";
import type { LanguageHost } from "../../src/language/function-host";
import { functionsOf } from "../../src/language/functions/apply-function";
import { jsonText } from "../../src/language/functions/json-writer";
import { functionNames } from "../../src/language/functions/registry";
import { parseTemplate } from "../../src/language/parse-template";
import { typeOf } from "../../src/language/type-of";
import { askConsole } from "./console";
import { printType } from "../../src/language/print-type";

const tables = ["numbers", "text", "collections", "encoding", "files"] as const;
const recordedSchema = z.array(
  z.object({
    template: z.string(),
    type: z.string().optional(),
    json: z.string().optional(),
    error: z.string().optional(),
    unknown: z.literal(true).optional(),
    sensitive: z.literal(true).optional(),
  }),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "functions-"));
  writeFileSync(join(folder, "main.tf.json"), "{}");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function expressionsOf(table: string): readonly string[] {
  const text = readFileSync(join(__dirname, "expressions", `function-${table}.txt`), "utf8");
  return text.split("\n").filter((line) => line !== "");
}

function recordingOf(table: string): string {
  return join(__dirname, "recorded", `function-${table}.json`);
}

function recorded(table: string): z.infer<typeof recordedSchema> {
  const file = recordingOf(table);
  return existsSync(file) ? recordedSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}

function host(): LanguageHost {
  return {
    readFile: (path) => readFileSync(resolve(folder, path)),
    fileExists: (path) => {
      if (!existsSync(resolve(folder, path))) return false;
      if (statSync(resolve(folder, path)).isFile()) return true;
      throw new Error(`${path} is not a regular file, but a directory`);
    },
    listFiles: (path) => (existsSync(resolve(folder, path)) ? readdirSync(resolve(folder, path)) : []),
    now: () => "2025-05-01T10:00:00Z",
    uuid: () => "5f0a1e9e-9c8a-4b57-a6a5-3e1f3c1b2d4f",
    randomBytes: (length) => new Uint8Array(length),
    path: { module: ".", root: ".", cwd: folder },
    workspace: "default",
  };
}

function answer(template: string): object {
  try {
    const { expression, diagnostics } = parseTemplate(template);
    assertNoErrors(diagnostics);
    const value = evaluate(expression, { root: () => undefined, ...functionsOf(host()) });
    if (value.kind === "unknown") return { unknown: true };
    return { json: jsonText(value), type: printType(typeOf(value)), sensitive: value.marks?.sensitive };
  } catch (failure) {
    if (failure instanceof DiagnosticError) return { error: true };
    throw failure;
  }
}

const recordNow = process.env["RECORD"] === "1";

describe.each(tables)("the functions for %s answer as Terraform does", (table) => {
  if (recordNow) {
    test("recorded anew", async () => {
      const answers = await askConsole(expressionsOf(table).map((expression) => `\${${expression}}`));
      writeFileSync(recordingOf(table), `${JSON.stringify(answers, undefined, 1)}\n`);
      expect(answers).toHaveLength(expressionsOf(table).length);
    }, 600_000);
  }

  test.each(recorded(table).map((each) => [each.template, each] as const))("%s", (template, expected) => {
    const { json, type, sensitive, error, unknown } = expected;
    const wanted = error !== undefined ? { error: true } : unknown ? { unknown } : { json, type, sensitive };
    expect(answer(template)).toEqual(wanted);
  });
});

test.each([
  ["upper()", "it takes 1 argument, not 0"],
  ["replace()", "it takes 3 arguments, not 0"],
  ["format()", "it takes at least 1 argument, not 0"],
])("%s is told how many arguments it takes", (call, told) => {
  const { expression } = parseTemplate(`\${${call}}`);
  expect(() => evaluate(expression, { root: () => undefined, ...functionsOf(host()) })).toThrow(told);
});

test("every function stands in the tables at least six times", () => {
  const all = tables.flatMap(expressionsOf);
  const seldom = functionNames().filter((name) => all.filter((line) => line.startsWith(`${name}(`)).length < 6);
  expect(seldom).toEqual([]);
});
