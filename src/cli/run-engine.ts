import { DiagnosticError } from "../diagnostics/diagnostic";
import type { Cli } from "./cli";
import { humanView } from "./human-view";
import { withInterrupts, type Interrupts } from "./interrupts";
import { jsonView } from "./json-view";
import { openStack, type OpenStack } from "./open-stack";
import type { ProjectOptions } from "./options";
import { openProject, type Project, type ProjectStack } from "./project";
import { internalError } from "./run-cli";
import type { View } from "./view";

export interface EngineOptions extends ProjectOptions {
  readonly json: boolean;
  readonly parallelism: number;
}

/** What a command that asks the appliance works with. */
export interface EngineRun {
  readonly cli: Cli;
  readonly project: Project;
  readonly view: View;
  readonly interrupts: Interrupts;
  /** Opens the stack for a piece of work and closes it after. */
  inStack<T>(stack: ProjectStack, work: (open: OpenStack) => Promise<T>): Promise<T>;
}

/** Opens the project, does the work, and turns what goes wrong into diagnostics and exit code 1. */
export async function runEngine(cli: Cli, options: EngineOptions, work: (run: EngineRun) => Promise<number>): Promise<void> {
  const severalStacks = { value: false };
  const view = options.json ? jsonView(cli) : humanView(cli, { colour: options.color, severalStacks });
  try {
    cli.finish(
      await withInterrupts(cli, (text) => cli.stderr.write(text), async (interrupts) => {
        const project = await openProject(cli, options, interrupts.abort);
        severalStacks.value = project.stacks.length > 1;
        view.diagnostics(project.diagnostics);
        return work({
          cli,
          project,
          view,
          interrupts,
          inStack: async (stack, inside) => {
            const open = openStack(cli, project, stack, { parallelism: options.parallelism, signal: interrupts.abort });
            view.stack(stack.name, open.blockOf);
            try {
              return await inside(open);
            } finally {
              await open.sessions.close();
            }
          },
        });
      }),
    );
  } catch (failure) {
    view.diagnostics(failure instanceof DiagnosticError ? failure.diagnostics : [internalError(failure)]);
    cli.finish(1);
  }
}
