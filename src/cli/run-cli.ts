import { statSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { redactDiagnostic, Secrets } from "../http/redact";
import { diagnosticsText } from "../report/diagnostics-text";
import { normaliseArguments } from "./command-line/arguments";
import { withEnvironment } from "./command-line/environment-arguments";
import type { Cli } from "./cli";
import type { CliHost, Output } from "./host/cli-host";
import { commandLineError } from "./command-line/command-line-error";
import { commands } from "./commands";
import { internalError } from "./internal-error";

import { styleOf } from "./view/style-of";

/** Runs a command and answers its exit code. Never throws: what goes wrong is told on the error output. */
export async function runCli(given: readonly string[], host: CliHost): Promise<number> {
  const secrets = knownSecrets(host);
  const [stdout, stderr] = [redacted(host.stdout, secrets), redacted(host.stderr, secrets)];
  let code = 0;
  let typed = given;
  try {
    typed = withEnvironment(given, host.machine.environment);
    const { words: normal, folder, typedAs } = normaliseArguments(typed, host.workingFolder);
    if (folder !== host.workingFolder) assertFolder(folder);
    const words = /^(?:-v|--version)$/.test(normal[0] ?? "") ? ["version", ...normal.slice(1)] : normal;
    const cli: Cli = { ...host, stdout, stderr, workingFolder: folder, secrets, finish: (to) => (code = to) };
    const failure = await parse(program(words, cli), words, typedAs);
    if (failure !== undefined) throw new DiagnosticError(failure);
    return code;
  } catch (failure) {
    const diagnostics = failure instanceof DiagnosticError ? failure.diagnostics : [internalError(failure)];
    if (streamsJson(typed)) {
      const loaded: typeof import("./view/json-view") = module.require("./view/json-view");
      loaded.jsonView({ ...host, stdout }).diagnostics(diagnostics.map((found) => redactDiagnostic(found, secrets)));
      return 1;
    }
    const colour = !typed.some((word) => /^--?no-color$/.test(word));
    const told = diagnostics.map((diagnostic) => redactDiagnostic(diagnostic, secrets));
    stderr.write(diagnosticsText(told, styleOf(host, host.stderr, colour)));
    return 1;
  }
}

/** Who reads lines of JSON reads there too that the command line is wrong. */
function streamsJson(typed: readonly string[]): boolean {
  const command = typed.find((word) => !word.startsWith("-")) ?? "";
  return (
    ["plan", "apply", "destroy", "refresh"].includes(command) && typed.some((word) => /^--?json(=true)?$/.test(word))
  );
}

function program(words: readonly string[], cli: Cli): Command {
  const root = new Command("scv")
    .description("Infrastructure as code for NetApp SnapCenter Plug-in for VMware vSphere.")
    .usage("[-chdir=FOLDER] <command> [options]")
    .exitOverride()
    .helpCommand("help [command]", "Help for a command")
    .showSuggestionAfterError()
    .configureOutput({ writeOut: cli.stdout.write, writeErr: cli.stdout.write, outputError: () => undefined });
  const wanted = words.find((word) => !word.startsWith("-") && word !== "help");
  for (const { name, summary, load } of commands) {
    if (name === wanted) adopt(load(cli).description(summary), root);
    else root.command(name).description(summary);
  }
  return root;
}

function adopt(command: Command, parent: Command): void {
  if (!parent.commands.includes(command)) parent.addCommand(command);
  command.copyInheritedSettings(parent);
  for (const below of command.commands) adopt(below, command);
}

function assertFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new DiagnosticError(
    error({
      code: "no-such-folder",
      summary: "-chdir leads nowhere",
      detail: `There is no folder ${folder}. A relative path is relative to the folder that scv is started in.`,
    }),
  );
}

async function parse(
  root: Command,
  words: readonly string[],
  typedAs: ReadonlyMap<string, string>,
): Promise<Diagnostic | undefined> {
  if (words.length === 0) {
    root.outputHelp();
    return undefined;
  }
  try {
    await root.parseAsync(words, { from: "user" });
    return undefined;
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure;
    return commandLineError(failure, words, typedAs);
  }
}

/** From the environment; what a stack brings with it is added when the stack is opened. */
function knownSecrets({ machine: { environment } }: CliHost): Secrets {
  const secrets = new Secrets();
  for (const name of ["SCV_PASSWORD", "VCENTER_PASSWORD"]) secrets.add(environment[name] ?? "");
  return secrets;
}

function redacted(output: Output, secrets: Secrets): Output {
  return { isTerminal: output.isTerminal, write: (text) => output.write(secrets.redact(text)) };
}
