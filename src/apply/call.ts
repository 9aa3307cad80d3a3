import { DiagnosticError } from "../diagnostics/diagnostic";
import { encodeJson } from "../language/encode-json";
import { isJsonObject } from "../language/json";
import type { ObjectValue } from "../language/value";
import { printPrivate } from "../instance/private";
import { naturalKeyOf } from "../plan/natural-keys";
import type { ResourceChange } from "../plan/plan";
import { schemaVersion } from "../plan/upkeep";
import { Permit, outcomeUnknown, type Intend } from "../provider/intent";
import type { Private } from "../provider/provider";
import type { Intent, InstanceKey, StateChange } from "../state/backend";
import type { ApplyRun } from "./run";

interface Call {
  readonly operation: Intent["operation"];
  readonly change: ResourceChange;
  readonly key: InstanceKey;
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly private: Private;
}

/**
 * One operation that changes the remote, between its intent and its result. The intent stays open where nobody
 * knows whether the call took effect: the next run looks the object up.
 */
export async function call(
  run: ApplyRun,
  what: Call,
  perform: (intend: Intend) => Promise<readonly StateChange[]>,
): Promise<void> {
  const open: string[] = [];
  const { durableIntents } = run.context;
  const intend: Intend = async (details) => {
    open.push(await run.state.intend({ ...intent(run, what), ...details }));
    return new Permit(durableIntents);
  };
  let changes: readonly StateChange[];
  try {
    changes = await perform(intend);
  } catch (failure) {
    if (isDecided(run, failure)) await settle(run, open, []);
    throw failure;
  }
  await settle(run, open, changes);
}

function intent(
  run: ApplyRun,
  { operation, change, key, prior, planned, private: remembered }: Call,
): Omit<Intent, "id"> {
  const schema = run.sessions.resourceSchema(change.provider, key.type);
  return {
    operation,
    key,
    provider: change.provider,
    naturalKey: naturalKeyOf(schema, planned ?? prior) ?? "",
    planned: attributes(planned),
    prior: attributes(prior),
    ...(remembered === null ? {} : { private: printPrivate(remembered) }),
    schemaVersion: schemaVersion(run.context.providers, change.provider, key.type),
    dependencies: change.dependencies,
    createBeforeDestroy: change.createBeforeDestroy,
  };
}

function attributes(state: ObjectValue | null): unknown {
  const json = state === null ? null : encodeJson(state);
  return isJsonObject(json) ? json : null;
}

/** Is it certain that the call that failed did not take effect? */
export function isDecided(run: ApplyRun, failure: unknown): boolean {
  return (
    failure instanceof DiagnosticError &&
    failure.diagnostics.every((diagnostic) => diagnostic.code !== outcomeUnknown) &&
    run.context.host.signal?.aborted !== true
  );
}

async function settle(run: ApplyRun, intents: readonly string[], changes: readonly StateChange[]): Promise<void> {
  const [first, ...others] = intents;
  if (first !== undefined || changes.length > 0) await run.state.record(changes, first);
  for (const other of others) await run.state.record([], other);
}
