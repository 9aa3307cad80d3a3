import { resolve } from "node:path";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";

export interface Arguments {
  /** With two dashes and without `=true` or `=false`. */
  readonly words: readonly string[];
  /** After `-chdir=FOLDER`. */
  readonly folder: string;
  /** Of each word its form before, for messages. */
  readonly typedAs: ReadonlyMap<string, string>;
}

/** On unless somebody says `--no-…`. */
const onByDefault: readonly string[] = ["refresh", "input", "color", "lock"];
const offByDefault: readonly string[] = [
  "allow-missing",
  "auto-approve",
  "compact-warnings",
  "destroy",
  "detailed-exitcode",
  "draw-cycles",
  "dry-run",
  "force",
  "ignore-remote-version",
  "json",
  "no-tests",
  "raw",
  "refresh-only",
];

/**
 * As Terraform's users type them: one dash or two, `-refresh=false`, `-chdir=FOLDER` before the command. Throws
 * DiagnosticError.
 */
export function normaliseArguments(typed: readonly string[], workingFolder: string): Arguments {
  const words: string[] = [];
  const typedAs = new Map<string, string>();
  let folder = workingFolder;
  let options = true;
  for (const word of typed) {
    if (word === "--") options = false;
    const long = options ? longForm(word) : word;
    const [isChdir, chdir = ""] = /^--chdir(?:=(.*))?$/s.exec(long) ?? [];
    if (isChdir !== undefined) {
      if (chdir === "" || words.length > 0) throw misplacedChdir(typed, chdir);
      folder = resolve(workingFolder, chdir);
      continue;
    }
    for (const settledWord of options ? settled(long) : [long]) {
      words.push(settledWord);
      typedAs.set(settledWord, word);
    }
  }
  return { words, folder, typedAs };
}

function longForm(word: string): string {
  return /^-[A-Za-z][\w-]/.test(word) ? `-${word}` : word;
}

function misplacedChdir(typed: readonly string[], folder: string): DiagnosticError {
  const command = typed.find((word) => !word.startsWith("-")) ?? "plan";
  return new DiagnosticError(
    error({
      code: "invalid-value",
      summary: "-chdir needs its folder, and its place before the command",
      detail: `Write: scv -chdir=${folder === "" ? "FOLDER" : folder} ${command} …`,
    }),
  );
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
