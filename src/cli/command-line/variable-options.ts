import { Option, type Command } from "commander";
import { z } from "zod";

const argument = z.object({ order: z.number(), text: z.string() });

/** Of every command that evaluates a configuration. */
export const variableOptions = z.object({ var: z.array(argument).default([]), varFile: z.array(argument).default([]) });

export type VariableOptions = z.output<typeof variableOptions>;

export interface VariableArgument {
  readonly kind: "assignment" | "file";
  readonly text: string;
}

/** The order of the command line counts across both options. */
export function withVariables(command: Command): Command {
  let order = 0;
  const numbered = (flags: string, meaning: string) =>
    new Option(flags, meaning).argParser((text: string, before: readonly z.output<typeof argument>[] = []) => [
      ...before,
      { order: order++, text },
    ]);
  return command
    .addOption(numbered("--var <name=value>", "the value of a variable; may be repeated"))
    .addOption(numbered("--var-file <file>", "values of variables, as in a .tfvars file; may be repeated"));
}

/** As they were typed, one after the other. */
export function variableArguments(options: VariableOptions): readonly VariableArgument[] {
  return [
    ...options.var.map((given) => ({ ...given, kind: "assignment" as const })),
    ...options.varFile.map((given) => ({ ...given, kind: "file" as const })),
  ].sort((a, b) => a.order - b.order);
}
