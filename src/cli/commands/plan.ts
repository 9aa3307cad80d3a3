import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error, hasErrors } from "../../diagnostics/diagnostic";
import { planStack } from "../../engine/plan-stack";
import type { PlanOptions } from "../../plan/plan-options";
import { isPlanFile, printPlanFile, type SavedPlan } from "../../plan/plan-file";
import type { Cli } from "../cli";
import { engineCommand, engineOptions, withLock } from "../command-line/options";
import { planningOptions, planOptionsOf, withPlanning } from "../command-line/planning-options";
import { planBasis } from "../stacks/plan-basis";
import { runEngine, type EngineRun } from "../stacks/run-engine";
import { runStacks } from "../stacks/run-stacks";
import { somethingToDo } from "../stacks/something-to-do";
import { tellImports } from "../view/tell-imports";
import { TargetingWarnings } from "../view/targeting-warnings";

const planOptions = engineOptions.extend({
  ...planningOptions.shape,
  out: z.string().optional(),
  detailedExitcode: z.boolean().default(false),
});

type PlanCommandOptions = z.output<typeof planOptions>;

export function planCommand(cli: Cli): Command {
  return withPlanning(withLock(engineCommand("plan"), "taken as Terraform does; a plan waits for no lock"))
    .option("--out <file>", "save the plan, for `scv apply FILE`")
    .option("--destroy", "plan to remove everything")
    .option("--detailed-exitcode", "exit with 2 where there are changes")
    .action(async (given) => {
      const options = planOptions.parse(given);
      const wanted = planOptionsOf(options);
      await runEngine(cli, options, (run) => plan(run, options, wanted));
    });
}

async function plan(run: EngineRun, options: PlanCommandOptions, wanted: PlanOptions): Promise<number> {
  const { project, view, inStack, planned, reading } = run;
  if (options.out !== undefined) await assertMayReplace(run, options.out);
  const targeting = new TargetingWarnings(wanted, project.stacks);
  const plans: SavedPlan[] = [];
  let changes = false;
  const good = await runStacks(
    project.stacks,
    view,
    (stack) =>
      inStack(stack, async ({ context, sessions, backend }) => {
        const snapshot = await backend.read();
        const made = await reading(() => planStack(context, sessions, snapshot, wanted, tellImports(view)));
        planned.remember(backend.location, snapshot.document.outputs, made.outputs);
        view.plan(made);
        view.diagnostics([...targeting.planned(context.configuration, snapshot.document), ...made.diagnostics]);
        if (hasErrors(made.diagnostics)) return "failed";
        changes ||= somethingToDo(made, wanted);
        if (options.out !== undefined) {
          plans.push({ ...made, basis: planBasis(made, context.configuration, snapshot.document) });
        }
        return "done";
      }),
    wanted.destroy,
  );
  if (!good) return 1;
  if (options.out !== undefined) await save(run, plans, options.out);
  else if (changes && !isAutomated(run.cli)) view.remark(withoutFile);
  return options.detailedExitcode && changes ? 2 : 0;
}

/** As in Terraform, where the next steps are nobody's to read. */
function isAutomated({ machine }: Cli): boolean {
  return (machine.environment["TF_IN_AUTOMATION"] ?? "") !== "";
}

const withoutFile = `
${"─".repeat(78)}

Note: You didn't use --out to save this plan, so scv can't guarantee to take
exactly these actions if you run "scv apply" now.
`;

/** A plan takes the place of an older plan alone: a slip of the hand must not cost a state. Throws DiagnosticError. */
async function assertMayReplace({ cli }: EngineRun, file: string): Promise<void> {
  const there = file === "" ? "" : await cli.filesystem.read(resolve(cli.workingFolder, file));
  if (there === undefined || isPlanFile(there)) return;
  throw new DiagnosticError(
    error({
      code: "plan-file-taken",
      summary: "The plan cannot be saved there",
      detail: `${file === "" ? "--out names no file" : `${file} is there already, and is no plan of cdktf-scv`}. Choose another name.`,
    }),
  );
}

async function save({ cli, view }: EngineRun, plans: readonly SavedPlan[], file: string): Promise<void> {
  const { filesystem, workingFolder, version } = cli;
  const path = resolve(workingFolder, file);
  // an older file may be open to others: it is replaced, never written into
  await filesystem.remove(path);
  const opened = await filesystem.open(path, "create-exclusive");
  await opened.write(printPlanFile(plans, version));
  await opened.sync();
  await opened.close();
  if (isAutomated(cli)) return;
  view.remark(
    `\n${"─".repeat(78)}\n\nSaved the plan to: ${file}\n\nTo perform exactly these actions, run:\n    scv apply ${JSON.stringify(file)}\n`,
  );
}
