import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { hasErrors } from "../diagnostics/diagnostic";
import { planStack } from "../engine/plan-stack";
import type { StackPlan } from "../plan/plan";
import { printPlanFile } from "../plan/plan-file";
import type { Cli } from "./cli";
import { engineCommand, engineOptions, withLock } from "./options";
import { runEngine, type EngineRun } from "./run-engine";
import { runStacks } from "./run-stacks";

const planOptions = engineOptions.extend({
  out: z.string().optional(),
  refresh: z.boolean().default(true),
  destroy: z.boolean().default(false),
  detailedExitcode: z.boolean().default(false),
});

type PlanOptions = z.output<typeof planOptions>;

export function planCommand(cli: Cli): Command {
  return withLock(engineCommand("plan"), "taken as Terraform does; a plan waits for no lock")
    .option("--out <file>", "save the plan, for `scv apply FILE`")
    .option("--no-refresh", "believe the state instead of asking the appliance (also --refresh=false)")
    .option("--destroy", "plan to remove everything")
    .option("--detailed-exitcode", "exit with 2 where there are changes")
    .action(async (given) => {
      const options = planOptions.parse(given);
      await runEngine(cli, options, (run) => plan(run, options));
    });
}

async function plan(run: EngineRun, options: PlanOptions): Promise<number> {
  const { project, view, inStack } = run;
  const { destroy, refresh } = options;
  const plans: StackPlan[] = [];
  const good = await runStacks(
    project.stacks,
    view,
    (stack) =>
      inStack(stack, async ({ context, sessions, backend }) => {
        const made = await planStack(context, sessions, await backend.read(), { destroy, refresh });
        view.plan(made);
        view.diagnostics(made.diagnostics);
        plans.push(made);
        return hasErrors(made.diagnostics) ? "failed" : "done";
      }),
    destroy,
  );
  if (!good) return 1;
  const changes = plans.some((made) => [...made.changes, ...made.outputs].some(({ action }) => action !== "no-op"));
  if (options.out !== undefined) await save(run, plans, options.out);
  else if (changes) view.remark(withoutFile);
  return options.detailedExitcode && changes ? 2 : 0;
}

const withoutFile = `
${"─".repeat(78)}

Note: You didn't use --out to save this plan, so scv can't guarantee to take
exactly these actions if you run "scv apply" now.
`;

async function save({ cli, view }: EngineRun, plans: readonly StackPlan[], file: string): Promise<void> {
  const { filesystem, workingFolder, version } = cli;
  const path = resolve(workingFolder, file);
  // an older file may be open to others: it is replaced, never written into
  await filesystem.remove(path);
  const opened = await filesystem.open(path, "create-exclusive");
  await opened.write(printPlanFile(plans, version));
  await opened.sync();
  await opened.close();
  view.remark(
    `\n${"─".repeat(78)}\n\nSaved the plan to: ${file}\n\nTo perform exactly these actions, run:\n    scv apply ${JSON.stringify(file)}\n`,
  );
}
