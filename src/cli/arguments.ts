import { resolve } from "node:path";
import { DiagnosticError, error } from "../diagnostics/diagnostic";

export interface Arguments {
  /** With two dashes and without `=true` or `=false`. */
  readonly words: readonly string[];
  /** After `-chdir=FOLDER`. */
  readonly folder: string;
}

/** On unless somebody says `--no-…`. */
const onByDefault: readonly string[] = ["refresh", "input", "color"];
const offByDefault: readonly string[] = ["auto-approve", "detailed-exitcode", "force", "json", "raw"];

/** As Terraform's users type them: one dash or two, `-refresh=false`, `-chdir=FOLDER` before the command. */
export function normaliseArguments(typed: readonly string[], workingFolder: string): Arguments {
  const words: string[] = [];
  let folder = workingFolder;
  let options = true;
  for (const word of typed) {
    if (word === "--") options = false;
    const long = options ? longForm(word) : word;
    const chdir = /^--chdir=(.*)$/s.exec(long)?.[1];
    if (chdir !== undefined && words.length === 0) folder = resolve(workingFolder, chdir);
    else words.push(...(options ? settled(long) : [long]));
  }
  return { words, folder };
}

function longForm(word: string): string {
  return /^-[A-Za-z][\w-]/.test(word) ? `-${word}` : word;
}

function settled(word: string): string[] {
  const [, name = "", value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
  const on = onByDefault.includes(name);
  if (!on && !offByDefault.includes(name)) return [word];
  if (value === undefined || value === "true") return on ? [] : [`--${name}`];
  if (value === "false") return on ? [`--no-${name}`] : [];
  throw new DiagnosticError(
    error({
      code: "invalid-value",
      summary: "Invalid value for an option",
      detail: `--${name}=${value}: only true and false are possible.`,
    }),
  );
}
