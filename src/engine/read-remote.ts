import type { Diagnostic } from "../diagnostics/diagnostic";
import { recordedInstances, type RecordedInstance } from "../instance/recorded-instance";
import { withChanges } from "../instance/with-changes";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { RefreshedInstance } from "../provider/provider";
import { recoverIntents, type SettledIntent } from "../refresh/recover-intents";
import { refreshState } from "../refresh/refresh-state";
import type { StateSnapshot } from "../state/backend";

/** The state by its schemas, open intents settled, beside what is really there. */
export interface RemoteReading {
  readonly recorded: readonly RecordedInstance[];
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly settled: readonly SettledIntent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads only. */
export async function readRemote(
  context: StackContext,
  sessions: ProviderSessions,
  snapshot: StateSnapshot,
  refresh: boolean,
): Promise<RemoteReading> {
  const session = (address: string) => sessions.session(address);
  const state = recordedInstances(snapshot.document, context.providers);
  const recovery = await recoverIntents(snapshot.openIntents, state.instances, session);
  const learnt = recovery.settled.flatMap((settled) => settled.changes);
  const recorded = withChanges(state.instances, learnt, context.providers);
  const remote = refresh
    ? await refreshState(withProviders(recorded, context, sessions), session)
    : { instances: new Map(), diagnostics: [] };
  return {
    recorded,
    refreshed: remote.instances,
    settled: recovery.settled,
    diagnostics: [...snapshot.diagnostics, ...state.diagnostics, ...recovery.diagnostics, ...remote.diagnostics],
  };
}

/** Each instance is read by the provider that its block names now, where it has one: the state may name a former one. */
function withProviders(
  recorded: readonly RecordedInstance[],
  { configuration }: StackContext,
  sessions: ProviderSessions,
): RecordedInstance[] {
  const named = new Map(configuration.resources.map((block) => [block.address, block.provider]));
  return recorded.map((instance) => {
    const provider = named.get(instance.id);
    return provider === undefined ? instance : { ...instance, provider: sessions.address(provider) };
  });
}
