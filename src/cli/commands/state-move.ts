import type { Command } from "commander";
import { z } from "zod";
import { formatAddress } from "../../state/address";
import { moveChanges } from "../../state/move";
import { changeState } from "../stacks/change-state";
import type { Cli } from "../cli";
import { lockOptions, projectCommand, projectOptions, withLock } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";
import { parseAddress } from "../command-line/parse-address";

const moveOptions = projectOptions.extend({ ...lockOptions.shape, dryRun: z.boolean().default(false) });

export function moveCommand(cli: Cli): Command {
  return withoutEffect(withLock(projectCommand("mv")), "--ignore-remote-version")
    .description("Give a resource, or one instance of it, another address")
    .argument("<source>", "such as scv_policy.gold, or scv_policy.daily[0]")
    .argument("<destination>", 'such as scv_policy.silver, or scv_policy.each["daily"]')
    .option("--dry-run", "say what would be moved")
    .action(async (source: string, destination: string, given) => {
      const options = moveOptions.parse(given);
      await changeState(cli, "state mv", options, async (state) => {
        const [from, to] = [parseAddress(source), parseAddress(destination)];
        const changes = moveChanges(state.snapshot, from, to);
        const what = `${JSON.stringify(formatAddress(from))} to ${JSON.stringify(formatAddress(to))}`;
        if (options.dryRun) {
          cli.stdout.write(`Would move ${what}\n`);
          return 0;
        }
        await state.record(changes);
        cli.stdout.write(`Move ${what}\nSuccessfully moved 1 object(s).\n`);
        return 0;
      });
    });
}
