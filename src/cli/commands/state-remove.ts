import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error, warning } from "../../diagnostics/diagnostic";
import { didYouMean } from "../../language/did-you-mean";
import { instanceId } from "../../state/address";
import type { StateChange } from "../../state/backend";
import { instancesOf } from "../../state/instances-of";
import { changeState } from "../stacks/change-state";
import type { Cli } from "../cli";
import { lockOptions, projectCommand, projectOptions, withLock } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";
import { parseAddress } from "../command-line/parse-address";
import { isAt } from "../command-line/state-addresses";

const removeOptions = projectOptions.extend({ ...lockOptions.shape, dryRun: z.boolean().default(false) });

export function removeCommand(cli: Cli): Command {
  return withoutEffect(withLock(projectCommand("rm")), "--ignore-remote-version")
    .description("Forget resources: they stay on the appliance")
    .argument("<address...>", "such as scv_policy.gold")
    .option("--dry-run", "say what would be forgotten")
    .action(async (addresses: string[], given) => {
      const options = removeOptions.parse(given);
      await changeState(cli, "state rm", options, async (state, { view }) => {
        const keys = instancesOf(state.snapshot.document).map(({ key }) => key);
        const at = (address: string) => keys.filter((key) => isAt(instanceId(key), address));
        const unknown = addresses.filter((address) => at(address).length === 0);
        unknown.forEach(parseAddress);
        const removed = [...new Set(addresses.flatMap(at))];
        const say = (did: string) => cli.stdout.write(removed.map((key) => `${did} ${instanceId(key)}\n`).join(""));
        const details = unknown.map(
          (address) => `The state has no ${address}.${didYouMean(address, keys.map(instanceId))}`,
        );
        if (options.dryRun) {
          if (removed.length === 0) cli.stdout.write("Would have removed nothing.\n");
          say("Would remove");
          return 0;
        }
        if (removed.length === 0) throw nothingFound(details);
        view.diagnostics(details.map(notThere));
        await state.record(removed.map((key): StateChange => ({ kind: "remove", key })));
        say("Removed");
        cli.stdout.write(`Successfully removed ${removed.length} resource instance(s).\n`);
        return 0;
      });
    });
}

function notThere(detail: string) {
  return warning({ code: "state-address-unknown", summary: "No such resource in the state", detail });
}

function nothingFound(details: readonly string[]): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "state-address-unknown",
      summary: "No matching objects found",
      detail: `${details.join("\n")}\nFor all that it has: scv state list`,
    }),
  );
}
