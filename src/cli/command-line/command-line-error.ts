import type { CommanderError } from "commander";
import { error, type Diagnostic } from "../../diagnostics/diagnostic";
import { commands } from "../commands";
import { instead } from "./commands-elsewhere";
import { insteadOf } from "./options-elsewhere";

const known: Readonly<Record<string, { readonly code: string; readonly summary: string }>> = {
  "commander.unknownOption": { code: "unknown-option", summary: "Unknown option" },
  "commander.unknownCommand": { code: "unknown-command", summary: "Unknown command" },
  "commander.help": { code: "missing-command", summary: "A command is missing" },
  "commander.excessArguments": { code: "too-many-arguments", summary: "Too many arguments" },
  "commander.missingArgument": { code: "missing-argument", summary: "An argument is missing" },
  "commander.optionMissingArgument": { code: "missing-value", summary: "An option has no value" },
  "commander.missingMandatoryOptionValue": { code: "missing-option", summary: "An option is missing" },
  "commander.invalidArgument": { code: "invalid-value", summary: "Invalid value for an option" },
};

/** Undefined where it is none: help was asked for. `typedAs`: the words as they were before they were normalised. */
export function commandLineError(
  failure: CommanderError,
  words: readonly string[],
  typedAs: ReadonlyMap<string, string>,
): Diagnostic | undefined {
  if (failure.exitCode === 0) return undefined;
  const { code, summary } = known[failure.code] ?? { code: "command-line", summary: "Invalid command line" };
  const [first = ""] = words;
  const command = commands.some(({ name }) => name === first) ? `scv ${first}` : "scv";
  const elsewhere = code === "unknown-command" && command === "scv" ? instead(first) : undefined;
  const isHelp = failure.code === "commander.help";
  const [, option = ""] = /unknown option '--([a-z-]+)/.exec(failure.message) ?? [];
  const said =
    elsewhere ??
    insteadOf(first, option) ??
    (isHelp ? `${command} has commands of its own.` : asTyped(failure.message, typedAs));
  return error({ code, summary, detail: `${said}\nFor what is possible: ${command} --help` });
}

/** A message names the option that the user wrote, not what was made of it. */
function asTyped(message: string, typedAs: ReadonlyMap<string, string>): string {
  const said = message.replace(/^error: /, "").trim();
  const named = said.replace(/'(-[^']*)'/, (quoted, word: string) =>
    typedAs.has(word) ? `'${typedAs.get(word)}'` : quoted,
  );
  // what is behind a mistyped --var may be a secret
  return named.replace(/(unknown option '-[^'=]*)=[^]*'/, "$1'");
}
