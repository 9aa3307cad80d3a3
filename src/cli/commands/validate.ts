import type { Command } from "commander";
import { z } from "zod";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic";
import { validateStack } from "../../engine/validate-stack";
import { printJson } from "../../language/json-text";
import { validateJson } from "../../report/diagnostics-json";
import type { Cli } from "../cli";
import { collectingView } from "../view/collecting-view";
import { openStack } from "../stacks/open-stack";
import { projectCommand, projectOptions } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";
import { humanView } from "../view/human-view";
import { runProject } from "../stacks/run-project";
import { styleOf } from "../view/style-of";

const validateOptions = projectOptions.extend({ json: z.boolean().default(false) });

export function validateCommand(cli: Cli): Command {
  return withoutEffect(projectCommand("validate"), "--no-tests")
    .option("--json", "for machines")
    .action(async (given) => {
      const options = validateOptions.parse(given);
      const diagnostics: Diagnostic[] = [];
      await runProject(cli, options, collectingView(diagnostics), async ({ stacks }, { abort }) => {
        for (const stack of stacks) {
          const { context } = openStack(cli, stack, { parallelism: 1, signal: abort, variables: {} });
          diagnostics.push(...validateStack(context));
        }
        return hasErrors(diagnostics) ? 1 : 0;
      });
      if (options.json) return cli.stdout.write(`${printJson(validateJson(diagnostics), 2)}\n`);
      humanView(cli, options.color).diagnostics(diagnostics);
      if (hasErrors(diagnostics)) return;
      const style = styleOf(cli, cli.stdout, options.color);
      cli.stdout.write(`${style.bold(style.green("Success!"))} The configuration is valid.\n`);
    });
}
