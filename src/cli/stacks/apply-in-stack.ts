import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic";
import { applyStack } from "../../engine/apply-stack";
import { assertPlanCurrent } from "../../engine/assert-plan-current";
import { planStack } from "../../engine/plan-stack";
import type { StackPlan } from "../../plan/plan";
import type { PlanOptions } from "../../plan/plan-options";
import type { StateSession } from "../../state/backend";
import { approve } from "../terminal/approval";
import type { OpenStack } from "./open-stack";
import type { ProjectStack } from "./project";
import type { EngineRun } from "./run-engine";
import type { StackOutcome } from "./run-stacks";
import { somethingPlanned } from "../view/something-planned";
import { somethingToDo } from "./something-to-do";
import { tellStillRunning } from "../view/still-running";
import { tellImports } from "../view/tell-imports";
import type { TargetingWarnings } from "../view/targeting-warnings";

export interface ApplyInStackOptions {
  readonly planning: PlanOptions;
  readonly targeting: TargetingWarnings;
  readonly autoApprove: boolean;
  readonly lockTimeout: number;
  readonly lock: boolean;
}

/** Under the lock: plan, ask, apply; or a saved plan, where it still fits. */
export async function applyInStack(
  run: EngineRun,
  stack: ProjectStack,
  options: ApplyInStackOptions,
  saved: StackPlan | undefined,
): Promise<StackOutcome> {
  return run.inStack(stack, async (open) => {
    const { planning } = options;
    const operation = planning.destroy ? "destroy" : "apply";
    const state = await open.backend.open({ operation, lockTimeoutMs: options.lockTimeout, lock: options.lock });
    try {
      const plan = saved ?? (await planHere(run, open, state, options));
      if (saved !== undefined) await assertPlanCurrent(saved, open.context, open.sessions, state.snapshot);
      if (hasErrors(plan.diagnostics)) return "failed";
      if (saved === undefined && !options.autoApprove && somethingToDo(plan, planning)) {
        if (!(await approve(run.cli, planning.refreshOnly ? "refresh" : operation, run.interrupts.abort))) {
          run.view.remark(`${planning.destroy ? "Destroy" : "Apply"} cancelled.\n`);
          return "stopped";
        }
      }
      const told = saved === undefined && options.autoApprove ? plan.diagnostics : [];
      return await carryOut(run, open, state, { plan, told }, options);
    } finally {
      await state.close();
    }
  });
}

async function planHere(
  { view, reading }: EngineRun,
  { context, sessions }: OpenStack,
  state: StateSession,
  { planning, targeting }: ApplyInStackOptions,
): Promise<StackPlan> {
  const plan = await reading(() => planStack(context, sessions, state.snapshot, planning, tellImports(view)));
  if (!hasErrors(plan.diagnostics) || somethingPlanned(plan)) view.plan(plan);
  view.diagnostics([...targeting.planned(context.configuration, state.snapshot.document), ...plan.diagnostics]);
  return plan;
}

async function carryOut(
  { cli, view, interrupts }: EngineRun,
  { context, sessions }: OpenStack,
  state: StateSession,
  { plan, told }: { readonly plan: StackPlan; readonly told: readonly Diagnostic[] },
  { planning, targeting }: ApplyInStackOptions,
): Promise<StackOutcome> {
  const operation = planning.destroy ? "destroy" : "apply";
  const { progress, end } = tellStillRunning(cli.machine, view);
  view.remark("\n");
  interrupts.beginChanges();
  try {
    const result = await applyStack(context, sessions, plan, state, { progress, stop: interrupts.stop });
    // what is told as done is durable
    await state.close();
    view.result(operation, result);
    view.diagnostics([...targeting.applied(context.stack, plan.isWhole), ...untold(result.diagnostics, told)]);
    if (result.interrupted) return "stopped";
    return hasErrors(result.diagnostics) ? "failed" : "done";
  } finally {
    interrupts.endChanges();
    end();
  }
}

/** Where nobody was asked in between, what the plan said is not said again. */
function untold(diagnostics: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const texts = new Set(told.map((diagnostic) => JSON.stringify(diagnostic)));
  return diagnostics.filter((diagnostic) => !texts.has(JSON.stringify(diagnostic)));
}
