import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { encodeJson } from "../../language/encode-json";
import { didYouMean } from "../../language/did-you-mean";
import { printJson } from "../../language/json-text";
import { outputText, outputsText, type Output } from "../../report/output-text";
import { outputsJson } from "../../report/state-json";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { runOnState, type StateRun } from "../stacks/run-on-state";
import { shownOutputs } from "../stacks/shown-state";

const outputOptions = projectOptions.extend({ json: z.boolean().default(false), raw: z.boolean().default(false) });

type OutputOptions = z.output<typeof outputOptions>;

export function outputCommand(cli: Cli): Command {
  return projectCommand("output")
    .argument("[name]", "one output alone")
    .option("--json", "for machines")
    .option("--raw", "the text alone, of one output that is a string, number or bool")
    .action(async (name: string | undefined, given) => {
      const options = outputOptions.parse(given);
      await runOnState(cli, options, (run) => output(cli, run, name, options));
    });
}

async function output(
  cli: Cli,
  { project, backendOf }: StateRun,
  name: string | undefined,
  options: OutputOptions,
): Promise<number> {
  const { document } = await backendOf(onlyStack(project.stacks)).read();
  const outputs = shownOutputs(document);
  const text = name === undefined ? allOutputs(outputs, options) : oneOutput(outputs, name, options);
  cli.stdout.write(text);
  return 0;
}

function allOutputs(outputs: Readonly<Record<string, Output>>, { json, raw }: OutputOptions): string {
  if (raw) throw refused("output-raw", "--raw shows one output: say which.");
  if (json) return `${printJson(outputsJson(outputs), 2)}\n`;
  return outputsText(outputs) || "The state has no outputs yet: they are recorded by an apply.\n";
}

function oneOutput(outputs: Readonly<Record<string, Output>>, name: string, { json, raw }: OutputOptions): string {
  const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (output === undefined) {
    throw refused(
      "output-unknown",
      `The state has no output "${name}".${didYouMean(name, Object.keys(outputs))} Outputs are recorded by an apply.`,
    );
  }
  if (json) return `${printJson(encodeJson(output.value))}\n`;
  if (!raw) return outputText(output);
  const { value } = output;
  if ("value" in value) return String(value.value);
  throw refused("output-raw", `Output "${name}" is no string, number or bool: use --json.`);
}

function refused(code: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code, summary: "The output cannot be shown", detail }));
}
