import { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { parseProviderAddress } from "../../instance/recorded-instance";
import { printJson } from "../../language/json-text";
import { providersSchemaJson } from "../../provider/providers-schema-json";
import { providerRequirements, requirementsText } from "../../report/provider-requirements";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { installedProviders } from "../providers";
import { runOnState } from "../stacks/run-on-state";

const schemaOptions = projectOptions.extend({ json: z.boolean().default(false) });

export function providersCommand(cli: Cli): Command {
  return projectCommand("providers")
    .addCommand(schemaCommand(cli))
    .action(async (given) => {
      const options = projectOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const stack = onlyStack(project.stacks);
        const { document } = await backendOf(stack).read();
        const recorded = document.resources.map(({ provider }) => parseProviderAddress(provider)?.source ?? provider);
        cli.stdout.write(requirementsText(providerRequirements(stack.configuration), recorded));
        return 0;
      });
    });
}

function schemaCommand(cli: Cli): Command {
  return projectCommand("schema")
    .description("The schemas of the providers that the configuration or the state uses, as Terraform's JSON")
    .option("--json", "the only form, as in Terraform")
    .action(async (_, command: Command) => {
      const options = schemaOptions.parse(command.optsWithGlobals());
      if (!options.json) throw withoutJson();
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const stack = onlyStack(project.stacks);
        const { document } = await backendOf(stack).read();
        const recorded = document.resources.map(({ provider }) => parseProviderAddress(provider)?.source ?? provider);
        const used = new Set([...providerRequirements(stack.configuration).keys(), ...recorded]);
        const providers = [...installedProviders().values()].filter(({ source }) => used.has(source));
        cli.stdout.write(`${printJson(providersSchemaJson(...providers))}\n`);
        return 0;
      });
    });
}

function withoutJson(): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "missing-option",
      summary: "An option is missing",
      detail: "The schemas are written as JSON alone: scv providers schema --json",
    }),
  );
}
