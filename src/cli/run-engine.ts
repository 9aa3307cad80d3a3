import type { Cli } from "./cli";
import { humanView } from "./human-view";
import type { Interrupts } from "./interrupts";
import { jsonView } from "./json-view";
import { openStack, type OpenStack } from "./open-stack";
import type { ProjectOptions } from "./options";
import type { Project, ProjectStack } from "./project";
import { redactedView } from "./redacted-view";
import { runProject } from "./run-project";
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

export async function runEngine(
  cli: Cli,
  options: EngineOptions,
  work: (run: EngineRun) => Promise<number>,
  shown = options.json ? jsonView(cli) : humanView(cli, options.color),
): Promise<void> {
  const { parallelism } = options;
  const view = redactedView(shown, cli.secrets);
  await runProject(cli, options, view, (project, interrupts) =>
    work({
      cli,
      project,
      view,
      interrupts,
      inStack: async (stack, inside) => {
        const open = openStack(cli, stack, { parallelism, signal: interrupts.abort });
        view.stack(stack.name, open.blockOf, project.stacks.length);
        try {
          return await inside(open);
        } finally {
          await open.sessions.close();
        }
      },
    }),
  );
}
