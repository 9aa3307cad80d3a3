import {
  DiagnosticError,
  assertNoErrors,
  error,
  formatPath,
  hasErrors,
  type Diagnostic,
} from "../diagnostics/diagnostic";
import { stateInstance } from "../instance/state-instance";
import { markedAnew } from "../instance/sensitive-marks";
import { sameValue } from "../language/equality";
import type { ObjectValue } from "../language/value";
import { contradictions } from "../plan/conforms";
import { ignoreChanges } from "../plan/ignore-changes";
import type { ResourceChange } from "../plan/plan";
import { proposedNew } from "../plan/proposed";
import { sameInstance } from "../plan/same-instance";
import type { ResourceInstance } from "../plan/resource-instance";
import { blockOf, schemaVersion } from "../plan/upkeep";
import type { AppliedInstance, ProviderSession } from "../provider/provider";
import type { Block, ResourceSchema } from "../provider/schema";
import type { StateChange } from "../state/backend";
import { call } from "./call";
import { preconditions } from "./conditions";
import { readDataSource } from "./read-data-source";
import type { ApplyRun } from "./run";
import type { Slot } from "./run-graph";
import type { Settlement } from "./settlement";
import { wholeConfig } from "./whole-config";

/**
 * Makes one resource what the plan says. Calls `begin` when it is certain that there is something to do. Returns what
 * went wrong after the object was made. Throws DiagnosticError.
 */
export async function settleResource(
  run: ApplyRun,
  change: ResourceChange,
  slot: Slot,
  begin: () => void,
): Promise<readonly Diagnostic[]> {
  const instance = run.instanceOf(change.key);
  assertNoErrors(preconditions(run, instance));
  const session = await run.sessions.session(change.provider);
  const settlement: Settlement = { run, instance, change, session, slot, begin };
  return instance.key.mode === "data" ? readDataSource(settlement) : settleManaged(settlement);
}

async function settleManaged(settlement: Settlement): Promise<readonly Diagnostic[]> {
  const { run, instance, change, session, slot, begin } = settlement;
  const { type } = change.key;
  const schema = run.sessions.resourceSchema(change.provider, type);
  const prior = change.action === "update" ? change.before : null;
  const config = configOf(run, instance, schema.block, change);
  const planned = await replan(change, schema, session, prior, config);
  if (prior !== null && sameValue(prior, planned)) {
    await keep(run, change, prior, markedAnew(schema.block, planned, config), begin);
    return [];
  }
  begin();
  const asked = { type, planned, config, private: change.private, outsideSlot: slot.outside };
  let diagnostics: readonly Diagnostic[] = [];
  await call(
    run,
    {
      operation: prior === null ? "create" : "update",
      change,
      key: change.key,
      prior,
      planned,
      private: prior === null ? await session.remembered() : change.private,
    },
    async (intend) => {
      const answer =
        prior === null ? await session.create({ ...asked, intend }) : await session.update({ ...asked, intend, prior });
      const applied = { ...answer, state: markedAnew(schema.block, answer.state, config) };
      diagnostics = applied.diagnostics;
      run.evaluation.setInstance(change.key, applied.state);
      return [put(run, change, applied, prior === null)];
    },
  );
  return diagnostics;
}

/** The object is as it should be; what of it is sensitive may have changed, and only the state knows that. */
async function keep(
  run: ApplyRun,
  change: ResourceChange,
  prior: ObjectValue,
  state: ObjectValue,
  begin: () => void,
): Promise<void> {
  if (sameInstance(prior, state) && isRecorded(run, change)) return;
  if (!sameInstance(prior, state)) begin();
  run.evaluation.setInstance(change.key, state);
  await run.state.record([put(run, change, { state, private: change.private, diagnostics: [] }, false)]);
}

/** Does the state know already what the instance depends on? */
function isRecorded({ recorded }: ApplyRun, { address, dependencies, createBeforeDestroy }: ResourceChange): boolean {
  const known = recorded.get(address);
  return known?.createBeforeDestroy === createBeforeDestroy && known.dependencies.join() === dependencies.join();
}

/** As the plan saw it, with what is to be ignored put back; what is made anew is made of the configuration alone. */
function configOf(run: ApplyRun, instance: ResourceInstance, schema: Block, change: ResourceChange): ObjectValue {
  const { before, action } = change;
  const decoded = wholeConfig(run, instance, schema);
  if (before === null || action !== "update") return decoded;
  return ignoreChanges(instance.block.lifecycle.ignoreChanges, schema, before, decoded);
}

async function replan(
  change: ResourceChange,
  schema: ResourceSchema,
  session: ProviderSession,
  prior: ObjectValue | null,
  config: ObjectValue,
): Promise<ObjectValue> {
  const proposed = proposedNew(schema.block, prior, config);
  const { planned, diagnostics } = await session.plan({ type: change.key.type, prior, proposed, config });
  assertNoErrors(diagnostics);
  const moved = change.after === null ? [] : contradictions(change.after, planned);
  if (moved.length > 0) {
    throw new DiagnosticError(
      error({
        code: "plan-inconsistent",
        summary: "The values are not those of the plan",
        detail: `${change.address}: ${moved.map(formatPath).join(", ")} came out otherwise than planned. Nothing was sent; plan again.`,
      }),
    );
  }
  return planned;
}

/** An object that is new and not whole is tainted: the next plan replaces it. */
function put(run: ApplyRun, change: ResourceChange, applied: AppliedInstance, isNew: boolean): StateChange {
  return {
    kind: "put",
    key: change.key,
    provider: change.provider,
    instance: stateInstance({
      key: change.key,
      state: applied.state,
      private: applied.private,
      schemaVersion: schemaVersion(run.context.providers, change.provider, change.key.type),
      block: blockOf(run.context.providers, change.provider, change.key),
      dependencies: change.dependencies,
      createBeforeDestroy: change.createBeforeDestroy,
      tainted: isNew && hasErrors(applied.diagnostics),
    }),
  };
}
