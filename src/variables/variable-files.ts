import { join, resolve } from "node:path";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import type { GivenValue } from "./given-value";
import { parseVariableFile } from "./parse-variable-file";

/** What the reading of files takes from outside; paths are absolute. */
export interface VariableFileHost {
  /** Undefined where there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Names of the files in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}

/**
 * The values of the files that count without being named: `terraform.tfvars`, `terraform.tfvars.json`, and
 * `*.auto.tfvars` and `*.auto.tfvars.json` in the order of their names. Throws DiagnosticError.
 */
export async function automaticValues(folder: string, host: VariableFileHost): Promise<readonly GivenValue[]> {
  const names = await host.list(folder);
  const first = ["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name));
  const others = names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name)).sort();
  const values: GivenValue[] = [];
  for (const file of [...first, ...others]) {
    const text = await host.read(join(folder, file));
    if (text !== undefined) values.push(...parseVariableFile({ file, text, automatic: true }));
  }
  return values;
}

/** Of `--var-file`, relative to the folder. Throws DiagnosticError. */
export async function namedFileValues(
  file: string,
  folder: string,
  host: VariableFileHost,
): Promise<readonly GivenValue[]> {
  const text = await host.read(resolve(folder, file));
  if (text !== undefined) return parseVariableFile({ file, text, automatic: false });
  throw new DiagnosticError(
    error({
      code: "variable-file-missing",
      summary: "Failed to read variables file",
      detail: `Given variables file ${file} does not exist.`,
    }),
  );
}
