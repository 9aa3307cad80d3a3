import {
  DiagnosticError,
  assertNoErrors,
  error,
  formatPath,
  hasErrors,
  type Diagnostic,
} from "../diagnostics/diagnostic";
import { stateInstance } from "../instance/state-instance";
import { markedBySchema, markedLike } from "../instance/sensitive-marks";
import { sameValue } from "../language/equality";
import type { ObjectValue } from "../language/value";
import { isWhollyKnown } from "../language/walk";
import { blockSchema } from "../plan/block-schema";
import { contradictions } from "../plan/conforms";
import { decodeBody } from "../plan/decode-body";
import { ignoreChanges } from "../plan/ignore-changes";
import type { ResourceChange } from "../plan/plan";
import { postconditions, preconditions } from "../plan/instance-conditions";
import { proposedNew } from "../plan/proposed";
import { instanceScope, type ResourceInstance } from "../plan/resource-instance";
import { blockOf, dataInstance, schemaVersion } from "../plan/upkeep";
import type { AppliedInstance, ProviderSession } from "../provider/provider";
import type { Block, ResourceSchema } from "../provider/schema";
import type { StateChange } from "../state/backend";
import { call } from "./call";
import type { ApplyRun } from "./run";
import type { Slot } from "./run-graph";

/** Makes one resource what the plan says. Returns what went wrong after the object was made. Throws DiagnosticError. */
export async function settleResource(
  run: ApplyRun,
  change: ResourceChange,
  slot: Slot,
): Promise<readonly Diagnostic[]> {
  const instance = run.instanceOf(change.key);
  assertNoErrors(preconditions(instance, run.evaluation));
  const session = await run.sessions.session(change.provider);
  const found = instance.key.mode === "data" ? readData : settleManaged;
  const diagnostics = await found(run, instance, change, session, slot);
  return [...diagnostics, ...postconditions(instance, run.evaluation)];
}

async function settleManaged(
  run: ApplyRun,
  instance: ResourceInstance,
  change: ResourceChange,
  session: ProviderSession,
  slot: Slot,
): Promise<readonly Diagnostic[]> {
  const { type } = change.key;
  const schema = run.sessions.resourceSchema(change.provider, type);
  const prior = change.action === "update" ? change.before : null;
  const config = configOf(run, instance, schema.block, change);
  const planned = await replan(change, schema, session, prior, config);
  if (prior !== null && sameValue(prior, planned)) return [];
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
      const applied = { ...answer, state: markedBySchema(schema.block, markedLike(answer.state, config)) };
      diagnostics = applied.diagnostics;
      run.evaluation.setInstance(change.key, applied.state);
      return [put(run, change, applied, prior === null)];
    },
  );
  return diagnostics;
}

/** As the plan saw it, with what is to be ignored put back; a tainted object is made anew out of the configuration alone. */
function configOf(run: ApplyRun, instance: ResourceInstance, schema: Block, change: ResourceChange): ObjectValue {
  const { before, actionReason } = change;
  const decoded = wholeConfig(run, instance, schema);
  if (before === null || actionReason === "replace_because_tainted") return decoded;
  return ignoreChanges(instance.block.lifecycle.ignoreChanges, schema, before, decoded);
}

/** The configuration as it is now that everything it refers to is there. */
function wholeConfig(run: ApplyRun, instance: ResourceInstance, schema: Block): ObjectValue {
  const scope = instanceScope(instance, run.evaluation);
  const { value, diagnostics } = decodeBody(instance.block.body, schema, scope);
  assertNoErrors(diagnostics);
  if (isWhollyKnown(value)) return value;
  throw new DiagnosticError(
    error({
      code: "still-unknown",
      summary: "A value is still not known",
      detail: `${instance.address} refers to something that this apply did not make. Plan again.`,
    }),
  );
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

async function readData(
  run: ApplyRun,
  instance: ResourceInstance,
  change: ResourceChange,
  session: ProviderSession,
): Promise<readonly Diagnostic[]> {
  const { block } = instance;
  const schema = blockSchema(run.sessions.provider(block.provider), block);
  const config = wholeConfig(run, instance, schema);
  const answer = await session.readDataSource(block.type, config);
  const { diagnostics } = answer;
  assertNoErrors(diagnostics);
  const state = markedBySchema(schema, markedLike(answer.state, config));
  run.evaluation.setInstance(change.key, state);
  const read = dataInstance(change.key, state, schema);
  await run.state.record([{ kind: "put", key: change.key, provider: change.provider, instance: read }]);
  return diagnostics;
}
