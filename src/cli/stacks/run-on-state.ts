import type { Cli } from "../cli";
import { humanView } from "../view/human-view";
import type { ProjectOptions } from "../command-line/options";
import type { Project, ProjectStack } from "./project";
import { runProject } from "./run-project";
import { stackBackend } from "./stack-backend";
import type { StateBackend } from "../../state/backend";
import type { View } from "../view/view";

/** What a command that looks at the state alone works with. */
export interface StateRun {
  readonly project: Project;
  /** All on the error output. */
  readonly view: View;
  backendOf(stack: ProjectStack): StateBackend;
}

/** Runs such a command: the appliance is not asked. */
export async function runOnState(
  cli: Cli,
  options: ProjectOptions,
  work: (run: StateRun) => Promise<number>,
): Promise<void> {
  // the output is the answer's alone: it may be read by a program
  const view = humanView({ ...cli, stdout: cli.stderr }, options.color);
  await runProject(cli, options, view, (project) =>
    work({ project, view, backendOf: (stack) => stackBackend(stack.configuration, stack.folder, cli) }),
  );
}
