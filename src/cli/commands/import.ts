import type { Command } from "commander";
import { importResource } from "../../engine/import-resource";
import type { Cli } from "../cli";
import { engineCommand, engineOptions, lockOptions, withLock } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";
import { parseAddress } from "../command-line/parse-address";
import { onlyStack } from "../stacks/pick-stacks";
import { runEngine } from "../stacks/run-engine";

const importOptions = engineOptions.extend(lockOptions.shape);

export function importCommand(cli: Cli): Command {
  return withoutEffect(withLock(engineCommand("import")), "--ignore-remote-version")
    .argument("<address>", "where it belongs in the configuration, such as scv_policy.gold")
    .argument("<id>", "the id by which the appliance knows it, or its name")
    .action(async (address: string, id: string, given) => {
      const options = importOptions.parse(given);
      await runEngine(cli, options, ({ project, view, inStack, reading }) =>
        inStack(onlyStack(project.stacks), async ({ context, sessions, backend }) => {
          const key = parseAddress(address);
          const state = await backend.open({
            operation: "import",
            lockTimeoutMs: options.lockTimeout,
            lock: options.lock,
          });
          try {
            view.remark(`${address}: Importing from ID "${id}"...\n`);
            await reading(() => importResource(context, sessions, state, key, id));
          } finally {
            await state.close();
          }
          view.remark(`\nImport successful! ${address} is in the state now. See with: scv plan\n`);
          return 0;
        }),
      );
    });
}
