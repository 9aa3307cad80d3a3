import { hasErrors } from "../diagnostics/diagnostic";
import { applyStack } from "../engine/apply-stack";
import { assertPlanCurrent } from "../engine/assert-plan-current";
import { planStack } from "../engine/plan-stack";
import type { StackPlan } from "../plan/plan";
import type { StateSession } from "../state/backend";
import { approve } from "./approval";
import type { OpenStack } from "./open-stack";
import type { ProjectStack } from "./project";
import type { EngineRun } from "./run-engine";
import type { StackOutcome } from "./run-stacks";
import { tellStillRunning } from "./still-running";

export interface ApplyInStackOptions {
  readonly destroy: boolean;
  readonly refresh: boolean;
  readonly autoApprove: boolean;
  readonly lockTimeout: number;
}

/** Under the lock: plan, ask, apply; or a saved plan, where it still fits. */
export async function applyInStack(
  run: EngineRun,
  stack: ProjectStack,
  options: ApplyInStackOptions,
  saved: StackPlan | undefined,
): Promise<StackOutcome> {
  return run.inStack(stack, async (open) => {
    const operation = options.destroy ? "destroy" : "apply";
    const state = await open.backend.open({ operation, lockTimeoutMs: options.lockTimeout });
    try {
      const plan = saved ?? (await planHere(run, open, state, options));
      if (saved !== undefined) await assertPlanCurrent(saved, open.context, open.sessions, state.snapshot);
      if (hasErrors(plan.diagnostics)) return "failed";
      if (saved === undefined && !options.autoApprove && isWorthAsking(plan)) {
        if (!(await approve(run.cli, operation, run.interrupts.abort))) {
          run.view.remark(`${options.destroy ? "Destroy" : "Apply"} cancelled.\n`);
          return "stopped";
        }
      }
      return await carryOut(run, open, state, plan, operation);
    } finally {
      await state.close();
    }
  });
}

async function planHere(
  { view }: EngineRun,
  { context, sessions }: OpenStack,
  state: StateSession,
  { destroy, refresh }: ApplyInStackOptions,
): Promise<StackPlan> {
  const plan = await planStack(context, sessions, state.snapshot, { destroy, refresh });
  view.plan(plan);
  view.diagnostics(plan.diagnostics);
  return plan;
}

async function carryOut(
  { cli, view, interrupts }: EngineRun,
  { context, sessions }: OpenStack,
  state: StateSession,
  plan: StackPlan,
  operation: "apply" | "destroy",
): Promise<StackOutcome> {
  const { progress, end } = tellStillRunning(cli.machine, view);
  view.remark("\n");
  interrupts.beginChanges();
  try {
    const result = await applyStack(context, sessions, plan, state, { progress, stop: interrupts.stop });
    view.result(operation, result);
    view.diagnostics(result.diagnostics);
    if (result.interrupted) return "stopped";
    return hasErrors(result.diagnostics) ? "failed" : "done";
  } finally {
    interrupts.endChanges();
    end();
  }
}

function isWorthAsking({ changes, outputs }: StackPlan): boolean {
  return [...changes, ...outputs].some(({ action }) => action !== "no-op");
}
