import { DiagnosticError } from "../../diagnostics/diagnostic";
import type { Cli } from "../cli";
import { withInterrupts, type Interrupts } from "../terminal/interrupts";
import { internalError } from "../internal-error";
import type { ProjectOptions } from "../command-line/options";
import { openProject, type Project } from "./project";
import type { View } from "../view/view";

/** Opens the project, does the work, and turns what goes wrong into diagnostics and exit code 1. */
export async function runProject(
  cli: Cli,
  options: ProjectOptions,
  view: View,
  work: (project: Project, interrupts: Interrupts) => Promise<number>,
): Promise<void> {
  try {
    const code = await withInterrupts(cli, async (interrupts) => {
      const project = await openProject(cli, options, interrupts.abort);
      view.diagnostics(project.diagnostics);
      return work(project, interrupts);
    });
    cli.finish(code);
  } catch (failure) {
    view.diagnostics(failure instanceof DiagnosticError ? failure.diagnostics : [internalError(failure)]);
    cli.finish(1);
  }
}
