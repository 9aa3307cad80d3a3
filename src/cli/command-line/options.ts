import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { parseDuration } from "./duration";
import { variableOptions, withVariables } from "./variable-options";

/** Of every command that looks at a project. */
export const projectOptions = z.object({
  config: z.string().optional(),
  stack: z.array(z.string()).default([]),
  color: z.boolean().default(true),
});

export type ProjectOptions = z.output<typeof projectOptions>;

/** Of every command that asks the appliance. */
export const engineOptions = projectOptions.extend({
  parallelism: z.number().default(10),
  json: z.boolean().default(false),
  input: z.boolean().default(true),
  ...variableOptions.shape,
});

export const lockOptions = z.object({ lockTimeout: z.number().default(0), lock: z.boolean().default(true) });

export function projectCommand(name: string): Command {
  return new Command(name)
    .option("--config <folder>", "folder of Terraform JSON, or of synthesised stacks, instead of cdktf.json's program")
    .addOption(
      new Option("--stack <name>", "only this stack; may be repeated").argParser(
        (name: string, before: string[] = []) => [...before, name],
      ),
    )
    .option("--no-color", "plain text");
}

export function engineCommand(name: string): Command {
  return withVariables(projectCommand(name))
    .addOption(
      new Option("--parallelism <n>", "how many operations run at once (default: 10)").argParser(parseParallelism),
    )
    .option("--json", "for machines")
    .option("--no-input", "ask nothing");
}

export function withLock(
  command: Command,
  meaning = "how long to wait for the lock, such as 10s (default: 0s)",
): Command {
  return command
    .addOption(new Option("--lock-timeout <duration>", meaning).argParser(parseLockTimeout))
    .option("--no-lock", "take no lock: dangerous where others may change the same state (also --lock=false)");
}

function parseParallelism(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > 1000)
    throw new InvalidArgumentError("It is a whole number from 1 to 1000.");
  return count;
}

function parseLockTimeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) throw new InvalidArgumentError("It is a duration such as 10s, 1m30s or 500ms.");
  return milliseconds;
}
