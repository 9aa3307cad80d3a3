import { relative } from "node:path";
import type { Command } from "commander";
import type { Cli } from "../cli";
import { humanView } from "../view/human-view";
import { projectCommand, projectOptions } from "../command-line/options";
import { runProject } from "../stacks/run-project";

export function synthCommand(cli: Cli): Command {
  return projectCommand("synth").action(async (given) => {
    const options = projectOptions.parse(given);
    await runProject(cli, options, humanView(cli, options.color), ({ stacks }) => {
      for (const { name, output } of stacks) {
        cli.stdout.write(`Stack ${name}: ${relative(cli.workingFolder, output) || "."}\n`);
      }
      return Promise.resolve(0);
    });
  });
}
