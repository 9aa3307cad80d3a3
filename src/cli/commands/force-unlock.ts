import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { runOnState } from "../stacks/run-on-state";

const unlockOptions = projectOptions.extend({ force: z.boolean().default(false) });

export function forceUnlockCommand(cli: Cli): Command {
  return projectCommand("force-unlock")
    .argument("<id>", "of the lock, as the message said that it is held")
    .option("--force", "ask nothing")
    .action(async (id: string, given) => {
      const options = unlockOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const backend = backendOf(onlyStack(project.stacks));
        // nobody is asked for what will be refused, nor for a lock that has run out: the next apply takes that one over
        if (!options.force && (await backend.lockInfo())?.id === id && !(await confirmed(cli))) {
          cli.stdout.write("force-unlock cancelled.\n");
          return 1;
        }
        await backend.forceUnlock(id);
        cli.stdout.write("The lock is gone. Another apply may run now.\n");
        return 0;
      });
    });
}

async function confirmed(cli: Cli): Promise<boolean> {
  if (!cli.stdin.isTerminal) throw unasked();
  cli.stdout.write(
    "\nDo you really want to force-unlock?\n  If its holder still works, two runs will change the same state.\n  Only 'yes' will be accepted to confirm.\n\n  Enter a value: ",
  );
  const answer = await cli.stdin.readLine(new AbortController().signal);
  return answer?.trim() === "yes";
}

function unasked(): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "approval-missing",
      summary: "Force-unlock needs an approval",
      detail: "There is no terminal to ask on. Nothing was done. Give --force.",
    }),
  );
}
