import type { Command } from "commander";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import type { Cli } from "../cli";
import { projectCommand, projectOptions } from "../command-line/options";
import { onlyStack } from "../stacks/pick-stacks";
import { runOnState } from "../stacks/run-on-state";

export function pullCommand(cli: Cli): Command {
  return projectCommand("pull")
    .description("Write the state to the output, as Terraform's document")
    .action(async (given) => {
      const options = projectOptions.parse(given);
      await runOnState(cli, options, async ({ project, backendOf }) => {
        const text = await backendOf(onlyStack(project.stacks)).pull();
        if (text === undefined) return 0;
        if (cli.secrets.redact(text) !== text) throw masked();
        cli.stdout.write(`${text}\n`);
        return 0;
      });
    });
}

/** A document with holes in it, pushed again, would be a damaged state. */
function masked(): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "pull-masked",
      summary: "The state cannot be written out whole",
      detail:
        "A text in it is the same as a password of the environment (SCV_PASSWORD, VCENTER_PASSWORD), and would be masked. " +
        "Run the command without these variables: it makes no request.",
    }),
  );
}
