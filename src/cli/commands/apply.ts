import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { DiagnosticError, error } from "../../diagnostics/diagnostic";
import { assertPlanCurrent } from "../../engine/assert-plan-current";
import type { StackPlan } from "../../plan/plan";
import { readPlanFile } from "../../plan/plan-file";
import { plannedValues } from "../../plan/planned-variables";
import { plainPlan, type PlanOptions } from "../../plan/plan-options";
import { applyInStack } from "../stacks/apply-in-stack";
import { assertCanApprove } from "../terminal/approval";
import type { Cli } from "../cli";
import { openStack } from "../stacks/open-stack";
import { engineCommand, engineOptions, lockOptions, withLock } from "../command-line/options";
import { planningOptions, planOptionsOf, withPlanning } from "../command-line/planning-options";
import { runEngine, type EngineRun } from "../stacks/run-engine";
import { runStacks } from "../stacks/run-stacks";
import { TargetingWarnings } from "../view/targeting-warnings";

const applyOptions = engineOptions.extend({
  ...lockOptions.shape,
  ...planningOptions.shape,
  autoApprove: z.boolean().default(false),
});

type ApplyOptions = z.output<typeof applyOptions>;

export function applyCommand(cli: Cli): Command {
  return withPlanning(withLock(engineCommand("apply")))
    .argument("[planfile]", "a plan saved with `scv plan --out=FILE`: carried out as it is, without a question")
    .option("--auto-approve", "ask nothing")
    .option("--destroy", "remove everything, as `scv destroy` does")
    .action(async (file: string | undefined, given) => {
      const options = applyOptions.parse(given);
      const planning = planOptionsOf(options);
      if (file === undefined) assertCanApprove(cli, options.destroy ? "destroy" : "apply", options);
      const saved = file === undefined ? undefined : await savedPlans(cli, file, options);
      const named = saved === undefined ? options.stack : saved.map(({ stack }) => stack);
      const plannedVariables = (stack: string) => {
        const plan = saved?.find((one) => one.stack === stack);
        return plan && plannedValues(plan.variables);
      };
      await runEngine(cli, { ...options, stack: named, plannedVariables }, (run) =>
        apply(run, options, planning, saved),
      );
    });
}

async function apply(
  run: EngineRun,
  options: ApplyOptions,
  given: PlanOptions,
  saved: readonly StackPlan[] | undefined,
): Promise<number> {
  if (saved !== undefined) await assertAllCurrent(run, saved);
  const planning = saved === undefined ? given : { ...plainPlan, destroy: saved.some(({ destroy }) => destroy) };
  const targeting = new TargetingWarnings(planning, run.project.stacks);
  const good = await runStacks(
    run.project.stacks,
    run.view,
    (stack) =>
      applyInStack(
        run,
        stack,
        { ...options, planning, targeting },
        saved?.find((plan) => plan.stack === stack.name),
      ),
    planning.destroy,
  );
  return good ? 0 : 1;
}

/** Before anything is changed: a plan of several stacks is refused as a whole. Each is looked at again under its lock. */
async function assertAllCurrent(
  { cli, project, interrupts, variables }: EngineRun,
  saved: readonly StackPlan[],
): Promise<void> {
  if (saved.length === 1) return;
  for (const stack of project.stacks) {
    const plan = saved.find(({ stack: name }) => name === stack.name);
    if (plan === undefined) continue;
    const { values } = await variables.of(stack);
    const options = { parallelism: 1, signal: interrupts.abort, variables: values };
    const { context, sessions, backend } = openStack(cli, stack, options);
    try {
      await assertPlanCurrent(plan, context, sessions, await backend.read());
    } finally {
      await sessions.close();
    }
  }
}

async function savedPlans(
  { filesystem, workingFolder, version }: Cli,
  file: string,
  options: ApplyOptions,
): Promise<StackPlan[]> {
  const text = await filesystem.read(resolve(workingFolder, file));
  if (text === undefined)
    throw refused("plan-file-missing", `There is no file ${file}. Make one with: scv plan --out=${file}`);
  const { destroy, refreshOnly, stack, target, exclude, replace } = options;
  if (destroy || refreshOnly || [stack, target, exclude, replace].some(({ length }) => length > 0)) {
    throw refused(
      "plan-file-options",
      "A saved plan says itself which stacks it changes and how: leave --stack, --destroy, --refresh-only, --target, " +
        "--exclude and --replace out.",
    );
  }
  return readPlanFile(file, text, version);
}

function refused(code: string, detail: string): DiagnosticError {
  return new DiagnosticError(error({ code, summary: "The saved plan cannot be applied", detail }));
}
