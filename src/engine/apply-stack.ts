import { applyChanges, type Watch } from "../apply/apply-changes";
import { configuredInstances, expandAsPlanned } from "../apply/configured-instances";
import { applyOutputs, outputsToRecord, type Outputs } from "../apply/apply-outputs";
import type { ApplyResult } from "../apply/progress";
import type { ApplyRun } from "../apply/run";
import type { Configuration } from "../configuration/configuration";
import { assertNoErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { recordedInstances, type RecordedInstance } from "../instance/recorded-instance";
import { withChanges } from "../instance/with-changes";
import type { Evaluation } from "../plan/evaluation";
import { operations } from "../plan/operations";
import type { StackPlan } from "../plan/plan";
import { judgeCheck } from "../plan/plan-checks";
import { judgeOutput } from "../plan/plan-outputs";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import { stackEvaluation } from "../plan/stack-evaluation";
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
  const evaluation = stackEvaluation(context, context.functions);
  expandAsPlanned(configuration, evaluation, plan.changes, recorded);
  const instanceOf = configuredInstances(configuration, evaluation);
  const byId = new Map(recorded.map((instance) => [instance.id, instance]));
  const run: ApplyRun = { context, sessions, evaluation, state, recorded: byId, instanceOf };
  const ordered = operations({ changes: plan.changes, recorded, providers });
  assertNoErrors(ordered.diagnostics);
  const applied = await applyChanges(run, ordered.operations, watch);
  const failed = applied.diagnostics.some(({ severity }) => severity === "error");
  const outputs = await settleOutputs(context, plan, evaluation, state, failed || applied.notStarted > 0);
  if (plan.destroy && !failed && applied.notStarted === 0) await forgetDataSources(recorded, state);
  const checked = plan.destroy ? [] : checkedDiagnostics(configuration, evaluation);
  return {
    imported: plan.changes.filter(({ importing }) => importing !== undefined).length,
    created: applied.created,
    updated: applied.updated,
    deleted: applied.deleted,
    skipped: applied.skipped,
    diagnostics: [...applied.diagnostics, ...checked],
    outputs,
    interrupted: applied.notStarted > 0,
  };
}

/** What the values that came out say of the check blocks, and of the conditions of the outputs. */
function checkedDiagnostics(configuration: Configuration, evaluation: Evaluation): readonly Diagnostic[] {
  const checks = configuration.checks.flatMap((check) => judgeCheck(check, evaluation).diagnostics);
  const outputs = configuration.outputs.flatMap((output) => judgeOutput(output, evaluation).diagnostics);
  return [...checks, ...outputs];
}

async function recordUpkeep(plan: StackPlan, state: StateSession, watch: Watch): Promise<void> {
  for (const { intentId, changes, address, operation, outcome } of plan.upkeep.settled) {
    await state.record(changes, intentId);
    watch.progress({ kind: "recovered", address, operation, outcome });
  }
  if (plan.upkeep.changes.length > 0) await state.record(plan.upkeep.changes);
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
