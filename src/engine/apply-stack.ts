import { applyChanges, type Watch } from "../apply/apply-changes";
import { CheckLog } from "../apply/check-log";
import { configuredInstances, expandAsPlanned } from "../apply/configured-instances";
import { applyOutputs, outputsToRecord } from "../apply/apply-outputs";
import type { ApplyResult } from "../apply/progress";
import { LateValidations } from "../apply/late-validations";
import type { ApplyRun } from "../apply/run";
import type { Configuration } from "../configuration/configuration";
import { assertNoErrors, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { recordedInstances, type RecordedInstance } from "../instance/recorded-instance";
import { withChanges } from "../instance/with-changes";
import type { Evaluation } from "../plan/evaluation";
import { operations } from "../plan/operations";
import type { StackPlan } from "../plan/plan";
import { assertUnknown, judgeCheck } from "../plan/plan-checks";
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
  const evaluation = stackEvaluation(
    { ...context, surroundings: { ...context.surroundings, applying: true } },
    context.functions,
  );
  expandAsPlanned(configuration, evaluation, plan.changes, recorded);
  const instanceOf = configuredInstances(configuration, evaluation);
  const byId = new Map(recorded.map((instance) => [instance.id, instance]));
  const checked = new CheckLog(plan.checks);
  const validations = new LateValidations(configuration, evaluation, checked, plan.destroy ? [] : plan.checks);
  const run: ApplyRun = { context, sessions, evaluation, state, recorded: byId, checked, validations, instanceOf };
  const ordered = operations({ changes: plan.changes, recorded, providers });
  assertNoErrors(ordered.diagnostics);
  const applied = await applyChanges(run, ordered.operations, watch);
  const complete = applied.notStarted === 0 && !hasErrors(applied.diagnostics);
  if (complete) validations.judgeRest();
  const failed = !complete || hasErrors(validations.diagnostics);
  const settled = await settleOutputs(run, plan, failed);
  const checks = plan.destroy ? [] : judgeChecks(configuration, evaluation, checked);
  await state.record([{ kind: "checks", checks: checked.written() }]);
  if (plan.destroy && !failed) await forgetDataSources(recorded, state);
  return {
    imported: plan.changes.filter(({ importing }) => importing !== undefined).length,
    created: applied.created,
    updated: applied.updated,
    deleted: applied.deleted,
    skipped: applied.skipped,
    diagnostics: [...applied.diagnostics, ...validations.diagnostics, ...checks, ...settled.diagnostics],
    outputs: settled.outputs,
    interrupted: applied.notStarted > 0,
  };
}

/** What the values that came out say of the check blocks. */
function judgeChecks({ checks }: Configuration, evaluation: Evaluation, log: CheckLog): readonly Diagnostic[] {
  const judged = checks.filter(({ name }) => !log.isLeftOut(`check.${name}`));
  return judged.flatMap((check) => {
    const { result, diagnostics } = judgeCheck(check, evaluation, log.unreadable);
    log.put(result);
    // after the apply nothing is known later
    return diagnostics.filter(({ code }) => code !== assertUnknown);
  });
}

async function recordUpkeep(plan: StackPlan, state: StateSession, watch: Watch): Promise<void> {
  for (const { intentId, changes, address, operation, outcome } of plan.upkeep.settled) {
    await state.record(changes, intentId);
    watch.progress({ kind: "recovered", address, operation, outcome });
  }
  if (plan.upkeep.changes.length > 0) await state.record(plan.upkeep.changes);
  for (const { address, importing } of plan.changes) {
    if (importing === undefined) continue;
    for (const step of ["begun", "done"] as const) watch.progress({ kind: "import", step, address, id: importing.id });
  }
}

const nothing = { outputs: {}, checks: [], diagnostics: [] };

async function settleOutputs(
  { context, evaluation, state, checked }: ApplyRun,
  plan: StackPlan,
  incomplete: boolean,
): Promise<ReturnType<typeof applyOutputs>> {
  const recorded = state.snapshot.document.outputs;
  if (plan.destroy && plan.isWhole) {
    if (!incomplete && Object.keys(recorded).length > 0) await state.record([{ kind: "outputs", outputs: {} }]);
    return nothing;
  }
  const settled = applyOutputs(context.configuration, plan, evaluation, recorded, incomplete);
  settled.checks.forEach((result) => checked.put(result));
  const moved = outputsToRecord(settled.outputs, recorded);
  if (moved !== undefined) await state.record([{ kind: "outputs", outputs: moved }]);
  return settled;
}

async function forgetDataSources(recorded: readonly RecordedInstance[], state: StateSession): Promise<void> {
  const removals = recorded
    .filter(({ key }) => key.mode === "data")
    .map(({ key }): StateChange => ({ kind: "remove", key }));
  if (removals.length > 0) await state.record(removals);
}
