import { DiagnosticError } from "../../diagnostics/diagnostic";
import type { Cli } from "../cli";
import { compactView } from "../view/compact-view";
import { humanView } from "../view/human-view";
import type { Interrupts } from "../terminal/interrupts";
import { jsonView } from "../view/json-view";
import { openStack, type OpenStack } from "./open-stack";
import type { ProjectOptions } from "../command-line/options";
import { PlannedOutputs } from "./planned-outputs";
import type { Project, ProjectStack } from "./project";
import { redactedView } from "../view/redacted-view";
import { runProject } from "./run-project";
import { RunVariables, type RunVariablesOptions } from "./run-variables";
import { tellStillReading } from "../view/still-reading";
import { stackNamingView } from "../view/stack-naming-view";
import { runStopped, stoppedView } from "../view/stopped-view";
import type { View } from "../view/view";

export interface EngineOptions extends ProjectOptions, RunVariablesOptions {
  readonly parallelism: number;
  readonly compactWarnings?: boolean;
}

/** What a command that asks the appliance works with. */
export interface EngineRun {
  readonly cli: Cli;
  readonly project: Project;
  readonly view: View;
  readonly interrupts: Interrupts;
  readonly variables: RunVariables;
  readonly planned: PlannedOutputs;
  /** Does what waits for the appliance and changes nothing. */
  reading<T>(work: () => Promise<T>): Promise<T>;
  /** Opens the stack for a piece of work and closes it after. */
  inStack<T>(stack: ProjectStack, work: (open: OpenStack) => Promise<T>): Promise<T>;
}

export async function runEngine(
  cli: Cli,
  options: EngineOptions,
  work: (run: EngineRun) => Promise<number>,
  shown = options.json ? jsonView(cli) : textView(cli, options),
): Promise<void> {
  const { parallelism } = options;
  let hasSeveralStacks = false;
  const view = stoppedView(
    redactedView(
      stackNamingView(shown, () => hasSeveralStacks),
      cli.secrets,
    ),
  );
  const planned = new PlannedOutputs();
  await runProject(cli, options, view, async (project, interrupts) => {
    ({ hasSeveralStacks } = project);
    const variables = await RunVariables.read(cli, project, options, view, interrupts.abort);
    return work({
      cli,
      project,
      view,
      interrupts,
      variables,
      planned,
      reading: (reads) => tellStillReading(cli.machine, view, reads),
      inStack: async (stack, inside) => {
        if (interrupts.abort.aborted) throw new DiagnosticError(runStopped());
        const { values, diagnostics } = await variables.of(stack);
        const open = openStack(cli, stack, { parallelism, signal: interrupts.abort, planned, variables: values });
        view.stack(stack.name, open.blockOf, project.stacks.length);
        view.diagnostics(diagnostics);
        try {
          return await inside(open);
        } finally {
          await open.sessions.close();
        }
      },
    });
  });
}

function textView(cli: Cli, { color, compactWarnings }: EngineOptions): View {
  const view = humanView(cli, color);
  return compactWarnings === true ? compactView(view) : view;
}
