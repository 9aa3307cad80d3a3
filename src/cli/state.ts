import { Command } from "commander";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import { instanceText } from "../report/state-text";
import { instanceId } from "../state/address";
import type { InstanceKey, StateChange } from "../state/backend";
import type { StateDocument } from "../state/document";
import type { Cli } from "./cli";
import { lockOptions, projectCommand, projectOptions, withLock } from "./options";
import { parseAddress } from "./parse-address";
import { onlyStack } from "./pick-stacks";
import { blockLookup, installedProviders } from "./providers";
import { runOnState } from "./run-on-state";
import { shownInstances } from "./shown-state";
import { styleOf } from "./style-of";

export function stateCommand(cli: Cli): Command {
  return new Command("state").addCommand(listCommand(cli)).addCommand(showCommand(cli)).addCommand(removeCommand(cli));
}

function listCommand(cli: Cli): Command {
  return projectCommand("list")
    .description("List the addresses in the state")
    .argument("[address...]", "only these")
    .action(async (addresses: string[], given) => {
      const options = projectOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        for (const stack of project.stacks) {
          const { document } = await backendOf(stack).read();
          const ids = keysOf(document).map(instanceId).sort();
          const shown = ids.filter((id) => addresses.length === 0 || addresses.some((address) => isAt(id, address)));
          if (project.stacks.length > 1 && shown.length > 0) cli.stdout.write(`# stack ${stack.name}\n`);
          cli.stdout.write(shown.map((id) => `${id}\n`).join(""));
        }
        return 0;
      });
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

function removeCommand(cli: Cli): Command {
  return withLock(projectCommand("rm"))
    .description("Forget resources: they stay on the appliance")
    .argument("<address...>", "such as scv_policy.gold")
    .action(async (addresses: string[], given) => {
      const options = projectOptions.extend(lockOptions.shape).parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const backend = backendOf(onlyStack(project.stacks));
        const state = await backend.open({ operation: "state rm", lockTimeoutMs: options.lockTimeout });
        try {
          const { document } = state.snapshot;
          for (const address of addresses) assertKnown(address, document);
          const removed = keysOf(document).filter((key) => addresses.some((address) => isAt(instanceId(key), address)));
          await state.record(removed.map((key): StateChange => ({ kind: "remove", key })));
          cli.stdout.write(removed.map((key) => `Removed ${instanceId(key)}\n`).join(""));
        } finally {
          await state.close();
        }
        return 0;
      });
    });
}

function keysOf(document: StateDocument): InstanceKey[] {
  return document.resources.flatMap(({ mode, type, name, instances }) =>
    instances.map(({ index_key: index, deposed }) => ({
      mode,
      type,
      name,
      ...(index === undefined ? {} : { index }),
      ...(deposed === undefined ? {} : { deposed }),
    })),
  );
}

/** The instance itself, one of several under the address, or a deposed one of it. */
function isAt(id: string, address: string): boolean {
  return id === address || id.startsWith(`${address}[`) || id.startsWith(`${address} (`);
}

function assertKnown(address: string, document: StateDocument): void {
  const ids = keysOf(document).map(instanceId);
  if (ids.some((id) => isAt(id, address))) return;
  parseAddress(address);
  throw new DiagnosticError(
    error({
      code: "state-address-unknown",
      summary: "No such resource in the state",
      detail: `The state has no ${address}.${didYouMean(address, ids)} For all of them: scv state list`,
    }),
  );
}
