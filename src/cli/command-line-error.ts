import type { CommanderError } from "commander";
import { error, type Diagnostic } from "../diagnostics/diagnostic";

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

/** Undefined where it is none: help was asked for. */
export function commandLineError(failure: CommanderError, command: string): Diagnostic | undefined {
  if (failure.exitCode === 0) return undefined;
  const { code, summary } = known[failure.code] ?? { code: "command-line", summary: "Invalid command line" };
  const isHelp = failure.code === "commander.help";
  const said = isHelp ? `${command} has commands of its own.` : failure.message.replace(/^error: /, "").trim();
  return error({ code, summary, detail: `${said}\nFor what is possible: ${command} --help` });
}
