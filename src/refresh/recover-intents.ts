import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import type { ObjectValue } from "../language/value";
import type { Private, ProviderSession, Recovery } from "../provider/provider";
import { instanceId } from "../state/address";
import type { Intent, StateChange } from "../state/backend";
import { jsonOf } from "../instance/json-of";
import { readPrivate } from "../instance/private";
import { idOf, type RecordedInstance } from "../instance/recorded-instance";
import { stateInstance } from "../instance/state-instance";

/** What became of an intent without a result. */
export interface SettledIntent {
  readonly intent: Intent;
  readonly outcome: "untouched" | "done";
  /** What the state has to learn. */
  readonly changes: readonly StateChange[];
}

export interface RecoveredIntents {
  readonly settled: readonly SettledIntent[];
  /** Errors of those that a person must look at. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up every call whose answer was never seen. Reads only: the caller records. */
export async function recoverIntents(
  intents: readonly Intent[],
  recorded: readonly RecordedInstance[],
  session: (providerAddress: string) => Promise<ProviderSession>,
): Promise<RecoveredIntents> {
  const present = new Map(recorded.map((instance) => [instance.id, instance]));
  const ids = idsByCollection(recorded);
  // all at once: those of one collection share its lists
  const verdicts = await Promise.all(intents.map((intent) => settle(intent, present, ids, session)));
  return {
    settled: verdicts.flatMap((verdict) => ("intent" in verdict ? [verdict] : [])),
    diagnostics: verdicts.flatMap((verdict) => ("intent" in verdict ? [] : verdict)),
  };
}

async function settle(
  intent: Intent,
  present: ReadonlyMap<string, RecordedInstance>,
  ids: ReadonlyMap<string, readonly string[]>,
  session: (providerAddress: string) => Promise<ProviderSession>,
): Promise<SettledIntent | readonly Diagnostic[]> {
  // imported since: the state knows the object, whatever became of the call
  if (intent.operation === "create" && present.has(instanceId(intent.key))) {
    return { intent, outcome: "untouched", changes: [] };
  }
  try {
    const recovery = await lookUp(intent, ids.get(collectionOf(intent)) ?? [], session);
    if (recovery.kind === "conflict") return [conflict(intent, recovery)];
    return { intent, outcome: recovery.kind, changes: learn(intent, recovery, present) };
  } catch (failure) {
    if (!(failure instanceof DiagnosticError)) throw failure;
    return failure.diagnostics.map((diagnostic) => ({ address: instanceId(intent.key), ...diagnostic }));
  }
}

/** Ids are those of one appliance: another provider may have the same. */
function idsByCollection(recorded: readonly RecordedInstance[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const instance of recorded) {
    if (instance.key.mode === "data") continue;
    const known = ids.get(collectionOf(instance));
    if (known === undefined) ids.set(collectionOf(instance), [idOf(instance.state)]);
    else known.push(idOf(instance.state));
  }
  return ids;
}

function collectionOf({ provider, key }: Pick<Intent, "provider" | "key">): string {
  return `${provider} ${key.type}`;
}

async function lookUp(
  intent: Intent,
  knownIds: readonly string[],
  session: (providerAddress: string) => Promise<ProviderSession>,
): Promise<Recovery> {
  const connected = await session(intent.provider);
  return connected.recover(intent.key.type, {
    operation: intent.operation,
    key: intent.naturalKey,
    planned: jsonOf(intent.planned),
    prior: jsonOf(intent.prior),
    private: readPrivate(intent.private),
    knownIds,
    ...(intent.before === undefined ? {} : { before: jsonOf(intent.before) }),
    ...(intent.absentAt === undefined ? {} : { absentAt: intent.absentAt }),
  });
}

function learn(
  intent: Intent,
  recovery: Extract<Recovery, { kind: "untouched" | "done" }>,
  present: ReadonlyMap<string, RecordedInstance>,
): StateChange[] {
  if (recovery.kind === "untouched") return [];
  if (recovery.state === null) return [{ kind: "remove", key: intent.key }];
  const prior = present.get(instanceId(intent.key));
  return [put(intent, recovery.state, recovery.private, prior)];
}

function put(
  intent: Intent,
  state: ObjectValue,
  remembered: Private,
  prior: RecordedInstance | undefined,
): StateChange {
  return {
    kind: "put",
    key: intent.key,
    provider: intent.provider,
    instance: stateInstance({
      key: intent.key,
      state,
      private: remembered,
      schemaVersion: intent.schemaVersion,
      dependencies: intent.dependencies ?? prior?.dependencies ?? [],
      createBeforeDestroy: intent.createBeforeDestroy ?? prior?.createBeforeDestroy ?? false,
      tainted: false,
    }),
  };
}

function conflict(intent: Intent, recovery: Extract<Recovery, { kind: "conflict" }>): Diagnostic {
  const address = instanceId(intent.key);
  return error({
    code: "intent-unsettled",
    summary: `An interrupted ${intent.operation} of "${intent.naturalKey}" cannot be settled`,
    detail:
      `An earlier run was interrupted while it sent this ${intent.operation}, and what is there now is not what it would have made: ${recovery.found}. ` +
      `It is not taken over. If it is yours: scv import ${shellWord(address)} ${shellWord(recovery.importId)}. If not: rename it or delete it on the appliance.`,
    address,
  });
}
