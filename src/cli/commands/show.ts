import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { JsonObject } from "../../language/json";
import { printJson } from "../../language/json-text";
import { readPlanFile } from "../../plan/plan-file";
import { planJson } from "../../report/plan-json";
import { planText } from "../../report/plan-text";
import { stateChecks } from "../../report/state-checks";
import { stateJson } from "../../report/state-json";
import { stateText } from "../../report/state-text";
import { terraformVersion } from "../../state/document-text";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { blockLookup, installedProviders, schemaVersionLookup } from "../providers";
import { pickStacks } from "../stacks/pick-stacks";
import { runOnState, type StateRun } from "../stacks/run-on-state";
import { shownInstances, shownOutputs } from "../stacks/shown-state";
import { styleOf } from "../view/style-of";

const showOptions = projectOptions.extend({ json: z.boolean().default(false) });

type ShowOptions = z.output<typeof showOptions>;

export function showCommand(cli: Cli): Command {
  return projectCommand("show")
    .argument("[planfile]", "a saved plan; the state where there is none")
    .option("--json", "for machines")
    .action(async (file: string | undefined, given) => {
      const options = showOptions.parse(given);
      if (file === undefined) await runOnState(cli, options, (run) => showState(cli, run, options));
      else await showPlan(cli, file, options);
    });
}

async function showState(cli: Cli, { project, backendOf }: StateRun, options: ShowOptions): Promise<number> {
  const blockOf = blockLookup(installedProviders());
  const style = styleOf(cli, cli.stdout, options.color);
  const documents: [string, JsonObject][] = [];
  for (const stack of project.stacks) {
    const { document, exists } = await backendOf(stack).read();
    const [instances, outputs] = [shownInstances(document), shownOutputs(document)];
    const checks = stateChecks(document.check_results);
    documents.push([stack.name, stateJson(instances, outputs, document.terraform_version, blockOf, checks)]);
    if (options.json) continue;
    if (project.stacks.length > 1) cli.stdout.write(`${style.bold(style.cyan(`Stack ${stack.name}`))}\n`);
    cli.stdout.write(exists ? stateText(instances, outputs, { style, blockOf }) : "No state.\n");
  }
  if (options.json) printDocuments(cli, documents);
  return 0;
}

async function showPlan(cli: Cli, file: string, options: ShowOptions): Promise<void> {
  const text = await cli.filesystem.read(resolve(cli.workingFolder, file));
  if (text === undefined) {
    throw new DiagnosticError(
      error({
        code: "plan-file-missing",
        summary: "The saved plan cannot be read",
        detail: `There is no file ${file}. Make one with: scv plan --out=${file}`,
      }),
    );
  }
  const saved = readPlanFile(file, text, cli.version).map((plan) => ({ name: plan.stack, plan }));
  const plans = pickStacks(saved, options.stack).map(({ plan }) => plan);
  const providers = installedProviders();
  const blockOf = blockLookup(providers);
  const style = styleOf(cli, cli.stdout, options.color);
  const context = {
    blockOf,
    schemaVersionOf: schemaVersionLookup(providers),
    terraformVersion,
    version: cli.version,
    timestamp: new Date(cli.machine.now()).toISOString(),
  };
  if (options.json)
    return printDocuments(
      cli,
      plans.map((plan) => [plan.stack, planJson(plan, context)]),
    );
  for (const plan of plans) {
    if (plans.length > 1) cli.stdout.write(`${style.bold(style.cyan(`Stack ${plan.stack}`))}\n\n`);
    cli.stdout.write(planText(plan, { style, blockOf }));
  }
}

/** One stack's document as it is, as Terraform's readers expect it; several by the names of their stacks. */
function printDocuments(cli: Cli, documents: readonly (readonly [string, JsonObject])[]): void {
  const [only, ...others] = documents;
  const document = only !== undefined && others.length === 0 ? only[1] : { stacks: Object.fromEntries(documents) };
  cli.stdout.write(`${printJson(document)}\n`);
}
