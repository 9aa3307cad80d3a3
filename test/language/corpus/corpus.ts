import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directives, failingDirectives } from "./directives";
import { failingTemplates, templates } from "./templates";

/** Every written template of Terraform JSON that is put to Terraform's console. */
export const corpus: readonly string[] = [
  ...new Set([
    ...expressionsIn("operators.txt"),
    ...expressionsIn("collections.txt"),
    ...expressionsIn("found.txt"),
    ...expressionsIn("documented.txt"),
    ...expressionsIn("functions.txt"),
    ...directives,
    ...templates,
  ]),
];

/** Those that must fail. */
export const failingCorpus: readonly string[] = [
  ...new Set([
    ...expressionsIn("failures.txt"),
    ...expressionsIn("found-failures.txt"),
    ...expressionsIn("documented-failures.txt"),
    ...expressionsIn("functions-failures.txt"),
    ...failingDirectives,
    ...failingTemplates,
  ]),
];

/** One expression a line. */
function expressionsIn(file: string): readonly string[] {
  return readFileSync(join(__dirname, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `\${${line}}`);
}
