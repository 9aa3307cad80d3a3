import { applyChanges, type Watch } from "../apply/apply-changes";
import { applyOutputs, outputsToRecord, type Outputs } from "../apply/apply-outputs";
import type { ApplyResult } from "../apply/progress";
import type { ApplyRun } from "../apply/run";
import { assertNoErrors } from "../diagnostics/diagnostic";
import { recordedInstances, type RecordedInstance } from "../instance/recorded-instance";
import { withChanges } from "../instance/with-changes";
import { unknown } from "../language/make";
import { Evaluation } from "../plan/evaluation";
import { operations } from "../plan/operations";
import type { StackPlan } from "../plan/plan";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { StateChange, StateSession } from "../state/backend";

/**
 * Carries out a plan that was made against this very state (see `assertPlanCurrent`).
 * Throws DiagnosticError before anything is changed; afterwards failures are data in the result.
 */
export async function applyStack(
  context: StackContext,
  sessions: ProviderSessions,
  plan: StackPlan,
  state: StateSession,
  watch: Watch,
): Promise<ApplyResult> {
  assertNoErrors(plan.diagnostics);
  const { configuration, providers } = context;
  const { document } = state.snapshot;
  await recordUpkeep(plan, state, watch);
  const learnt = [...plan.upkeep.settled.flatMap(({ changes }) => changes), ...plan.upkeep.changes];
  const recorded = withChanges(recordedInstances(document, providers).instances, learnt, providers);
  const evaluation = evaluationOf(context, recorded);
  const blocks = new Map(configuration.resources.map((block) => [block.address, block]));
  const byId = new Map(recorded.map((instance) => [instance.id, instance]));
  const run: ApplyRun = { context, sessions, evaluation, state, recorded: byId, blocks };
  const ordered = operations({ changes: plan.changes, recorded, providers });
  assertNoErrors(ordered.diagnostics);
  const applied = await applyChanges(run, ordered.operations, watch);
  const failed = applied.diagnostics.some(({ severity }) => severity === "error");
  const outputs = await settleOutputs(context, plan, evaluation, state, failed || applied.notStarted > 0);
  if (plan.destroy && !failed && applied.notStarted === 0) await forgetDataSources(recorded, state);
  return {
    created: applied.created,
    updated: applied.updated,
    deleted: applied.deleted,
    skipped: applied.skipped,
    diagnostics: applied.diagnostics,
    outputs,
    interrupted: applied.notStarted > 0,
  };
}

async function recordUpkeep(plan: StackPlan, state: StateSession, watch: Watch): Promise<void> {
  for (const { intentId, changes, address, operation, outcome } of plan.upkeep.settled) {
    await state.record(changes, intentId);
    watch.progress({ kind: "recovered", address, operation, outcome });
  }
  if (plan.upkeep.changes.length > 0) await state.record(plan.upkeep.changes);
}

/** What expressions see before the first operation: what is there; the rest is not known yet. */
function evaluationOf(context: StackContext, recorded: readonly RecordedInstance[]): Evaluation {
  const evaluation = new Evaluation(context.variables, context.functions);
  for (const block of context.configuration.resources) evaluation.setResource(block, unknown("dynamic"));
  for (const { key, state } of recorded) if (key.deposed === undefined) evaluation.setResource(key, state);
  return evaluation;
}

async function settleOutputs(
  context: StackContext,
  plan: StackPlan,
  evaluation: Evaluation,
  state: StateSession,
  incomplete: boolean,
): Promise<Outputs> {
  const recorded = state.snapshot.document.outputs;
  if (plan.destroy) {
    if (!incomplete && Object.keys(recorded).length > 0) await state.record([{ kind: "outputs", outputs: {} }]);
    return {};
  }
  const outputs = applyOutputs(context.configuration, evaluation, recorded);
  const moved = outputsToRecord(outputs, recorded);
  if (moved !== undefined) await state.record([{ kind: "outputs", outputs: moved }]);
  return outputs;
}

async function forgetDataSources(recorded: readonly RecordedInstance[], state: StateSession): Promise<void> {
  const removals = recorded
    .filter(({ key }) => key.mode === "data")
    .map(({ key }): StateChange => ({ kind: "remove", key }));
  if (removals.length > 0) await state.record(removals);
}
