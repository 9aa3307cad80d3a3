import { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { instanceText } from "../../report/state-text";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { blockLookup, installedProviders } from "../providers";
import { runOnState } from "../stacks/run-on-state";
import { shownInstances } from "../stacks/shown-state";
import { addressesOf, assertKnown, isAt, noSuchResource } from "../command-line/state-addresses";
import { moveCommand } from "./state-move";
import { pullCommand } from "./state-pull";
import { pushCommand } from "./state-push";
import { removeCommand } from "./state-remove";
import { replaceProviderCommand } from "./state-replace-provider";
import { styleOf } from "../view/style-of";

export function stateCommand(cli: Cli): Command {
  const below = [
    listCommand,
    showCommand,
    moveCommand,
    removeCommand,
    pullCommand,
    pushCommand,
    replaceProviderCommand,
  ];
  return below.reduce((state, command) => state.addCommand(command(cli)), new Command("state"));
}

const listOptions = projectOptions.extend({ id: z.string().optional() });

function listCommand(cli: Cli): Command {
  return projectCommand("list")
    .description("List the addresses in the state")
    .argument("[address...]", "only these")
    .option("--id <id>", "only objects that the server knows by this id")
    .action(async (addresses: string[], given) => {
      const options = listOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const read = await Promise.all(
          project.stacks.map(async (stack) => ({ stack, ...(await backendOf(stack).read()) })),
        );
        if (!read.some(({ exists }) => exists)) throw new DiagnosticError(noState());
        const known = read.flatMap(({ document }) => addressesOf(document));
        const missing = addresses.find((address) => !known.some((id) => isAt(id, address)));
        if (missing !== undefined) throw new DiagnosticError(noSuchResource(missing, known));
        for (const { stack, document } of read) {
          const ids = addressesOf(document, options.id).sort();
          const shown = ids.filter((id) => addresses.length === 0 || addresses.some((address) => isAt(id, address)));
          if (project.stacks.length > 1 && shown.length > 0) cli.stdout.write(`# stack ${stack.name}\n`);
          cli.stdout.write(shown.map((id) => `${id}\n`).join(""));
        }
        return 0;
      });
    });
}

function noState() {
  return error({
    code: "state-missing",
    summary: "No state file was found",
    detail: "Nothing was applied yet from here. Run the command where the project is, or name it with --config.",
  });
}

function showCommand(cli: Cli): Command {
  return projectCommand("show")
    .description("Show what the state holds of one resource")
    .argument("<address>", "such as scv_policy.gold")
    .action(async (address: string, given) => {
      const options = projectOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const { document } = await backendOf(onlyStack(project.stacks)).read();
        assertKnown(address, document);
        const style = styleOf(cli, cli.stdout, options.color);
        const blockOf = blockLookup(installedProviders());
        const instances = shownInstances(document).filter(({ id }) => isAt(id, address));
        cli.stdout.write(instances.map((instance) => instanceText(instance, { style, blockOf })).join("\n"));
        return 0;
      });
    });
}
