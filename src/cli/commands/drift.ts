import type { Command } from "commander";
import { DiagnosticError, hasErrors, type Diagnostic } from "../../diagnostics/diagnostic";
import type { DriftExitCode, DriftReport } from "../../drift/drift-report";
import { driftExitCode } from "../../drift/exit-code";
import { driftStack } from "../../engine/drift-stack";
import { printJson } from "../../language/json-text";
import { driftDocument } from "../../report/drift-json";
import { driftText } from "../../report/drift-text";
import type { Cli } from "../cli";
import { collectingView } from "../view/collecting-view";
import { humanView } from "../view/human-view";
import { engineCommand, engineOptions } from "../command-line/options";
import type { ProjectStack } from "../stacks/project";
import { blockLookup, installedProviders } from "../providers";
import { runEngine, type EngineRun } from "../stacks/run-engine";
import { runStopped } from "../view/stopped-view";
import { styleOf } from "../view/style-of";
import type { View } from "../view/view";

export function driftCommand(cli: Cli): Command {
  return engineCommand("drift")
    .addHelpText("after", "\nExit code: 0 clean, 2 drift, 3 configuration not applied, 4 both, 1 error.")
    .action(async (given) => {
      const options = engineOptions.parse(given);
      const blockOf = blockLookup(installedProviders());
      const reports: DriftReport[] = [];
      if (!options.json) {
        const style = styleOf(cli, cli.stdout, options.color);
        const tell = (report: DriftReport, view: View) => {
          const isCompared = report.checked > 0 || !hasErrors(report.diagnostics);
          if (isCompared) view.remark(`\n${driftText(report, { style, blockOf })}`);
          view.diagnostics(report.diagnostics);
        };
        return runEngine(cli, options, (run) => drift(run, reports, tell), humanView(cli, options.color));
      }
      const diagnostics: Diagnostic[] = [];
      let code: DriftExitCode = 1;
      const work = async (run: EngineRun) => (code = await drift(run, reports, () => undefined));
      await runEngine(cli, options, work, collectingView(diagnostics));
      cli.stdout.write(`${printJson(driftDocument(reports, diagnostics, code, blockOf), 2)}\n`);
    });
}

async function drift(
  run: EngineRun,
  reports: DriftReport[],
  tell: (report: DriftReport, view: View) => void,
): Promise<DriftExitCode> {
  for (const stack of run.project.stacks) {
    const report = await reportOf(run, stack);
    if (run.interrupts.abort.aborted) throw new DiagnosticError(runStopped());
    reports.push(report);
    tell(report, run.view);
  }
  return driftExitCode(reports);
}

/** A stack that cannot be looked at is an error, and the others are reported still. */
async function reportOf({ inStack, planned, reading }: EngineRun, stack: ProjectStack): Promise<DriftReport> {
  try {
    return await inStack(stack, async ({ context, sessions, backend }) => {
      const snapshot = await backend.read();
      const report = await reading(() => driftStack(context, sessions, snapshot));
      planned.remember(backend.location, snapshot.document.outputs, report.pending.outputs);
      return report;
    });
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    const { diagnostics } = failure;
    const pending = { changes: [], outputs: [] };
    return { stack: stack.name, drifted: [], pending, diagnostics, checked: 0, unrecorded: 0 };
  }
}
