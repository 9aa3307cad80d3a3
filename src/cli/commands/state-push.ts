import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { changeState } from "../stacks/change-state";
import type { Cli } from "../cli";
import { lockOptions, projectCommand, projectOptions, withLock } from "../command-line/options";
import { withoutEffect } from "../command-line/without-effect";

const pushOptions = projectOptions.extend({ ...lockOptions.shape, force: z.boolean().default(false) });

export function pushCommand(cli: Cli): Command {
  return withoutEffect(withLock(projectCommand("push")), "--ignore-remote-version")
    .description("Put a document in the place of the state")
    .argument("<path>", "of the document, or - for the input")
    .option("--force", "whatever its lineage and serial say")
    .action(async (path: string, given) => {
      const options = pushOptions.parse(given);
      await changeState(cli, "state push", options, async (state) => {
        const text = path === "-" ? await typed(cli) : await cli.filesystem.read(resolve(cli.workingFolder, path));
        if (text === undefined) throw missing(path);
        await state.push({ text, source: path === "-" ? "the input" : path, force: options.force });
        return 0;
      });
    });
}

async function typed({ stdin }: Cli): Promise<string> {
  const lines: string[] = [];
  for await (const line of stdin.lines(() => "")) lines.push(line);
  return lines.join("\n");
}

function missing(path: string): DiagnosticError {
  const detail = `There is no file ${path}. Make one with: scv state pull > ${path}`;
  return new DiagnosticError(error({ code: "push-file-missing", summary: "The document cannot be read", detail }));
}
