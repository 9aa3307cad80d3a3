import { Option, type Command } from "commander";

/** Takes Terraform's options that have no effect, as they have none there with a local state, no tests and no modules. */
export function withoutEffect(command: Command, ...flags: readonly string[]): Command {
  return flags.reduce((taken, flag) => taken.addOption(new Option(flag).hideHelp()), command);
}
