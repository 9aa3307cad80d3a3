import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error, warning } from "../../diagnostics/diagnostic";
import { encodeJson } from "../../language/encode-json";
import { didYouMean } from "../../language/did-you-mean";
import { printJson } from "../../language/json-text";
import { outputText, outputsText, type Output } from "../../report/output-text";
import { outputsJson } from "../../report/state-json";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { runOnState, type StateRun } from "../stacks/run-on-state";
import { humanView } from "../view/human-view";
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
  if (options.json && options.raw) throw refused("output-format", "--raw and --json exclude each other.");
  if (name === undefined && options.raw) throw refused("output-raw", "--raw shows one output: say which.");
  if (Object.keys(outputs).length === 0 && !options.json) humanView(cli, options.color).diagnostics([noOutputs]);
  else cli.stdout.write(name === undefined ? allOutputs(outputs, options) : oneOutput(outputs, name, options));
  return 0;
}

const noOutputs = warning({
  code: "no-outputs",
  summary: "No outputs found",
  detail:
    "The state file either has no outputs defined, or all the defined outputs are empty. Please define an output in your " +
    "configuration with the `output` keyword and run `scv refresh` for it to become available. If you are using " +
    "interpolation, please verify the interpolated value is not empty. You can use the `scv console` command to assist.",
});

function allOutputs(outputs: Readonly<Record<string, Output>>, { json }: OutputOptions): string {
  return json ? `${printJson(outputsJson(outputs), 2)}\n` : outputsText(outputs);
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
