import { error, warning, type Diagnostic } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import type { GivenValue } from "./given-value";

const told = 2;

/** What is given to variables that nobody declares: on the command line an error, in a file a warning, as in Terraform. */
export function undeclaredVariables(given: readonly GivenValue[], declared: ReadonlySet<string>): Diagnostic[] {
  const undeclared = [...new Map(given.map((value) => [value.name, value])).values()].filter(
    ({ name }) => !declared.has(name),
  );
  const names = [...declared];
  const errors = undeclared.filter(({ origin }) => origin.kind === "option").map(({ name }) => assigned(name, names));
  const inFiles = undeclared.flatMap(({ name, origin }) =>
    origin.kind === "file" ? [{ name, file: origin.file }] : [],
  );
  const warnings = inFiles.slice(0, told).map(({ name, file }) => found(name, file, names));
  return inFiles.length > told ? [...errors, ...warnings, others(inFiles.length - told)] : [...errors, ...warnings];
}

const summary = "Value for undeclared variable";

function assigned(name: string, names: readonly string[]): Diagnostic {
  return error({
    code: "variable-undeclared",
    summary,
    detail: `A variable named "${name}" was assigned on the command line, but no stack declares a variable of that name.${didYouMean(name, names)}`,
  });
}

function found(name: string, file: string, names: readonly string[]): Diagnostic {
  const detail =
    `No stack declares a variable named "${name}" but a value was found in file "${file}".${didYouMean(name, names)} ` +
    "To silence these warnings, use TF_VAR_... environment variables.";
  return warning({ code: "variable-undeclared", summary, detail });
}

function others(count: number): Diagnostic {
  const detail = `In addition to the other similar warnings shown, ${count} other variable(s) defined without being declared.`;
  return warning({ code: "variable-undeclared", summary: "Values for undeclared variables", detail });
}
