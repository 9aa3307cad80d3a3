import { dependencyGraph } from "../configuration/dependency-graph";
import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { shellWord } from "../diagnostics/shell-word";
import { recordedInstances, type RecordedInstance } from "../instance/recorded-instance";
import { withChanges } from "../instance/with-changes";
import { moveInstances } from "../plan/move-instances";
import type { PlanOptions } from "../plan/plan-options";
import { blockAddress, selectionOf, type Selection } from "../plan/selection";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { RefreshedInstance } from "../provider/provider";
import { recoverIntents, type SettledIntent } from "../refresh/recover-intents";
import { refreshState } from "../refresh/refresh-state";
import { formatAddress } from "../state/address";
import type { StateSnapshot } from "../state/backend";

/** The state by its schemas, open intents settled, beside what is really there. */
export interface RemoteReading {
  /** Under the addresses that the configuration has for them now. */
  readonly recorded: readonly RecordedInstance[];
  /** Without what the state holds and cannot be read, and what depends on it: nothing true can be planned of that. */
  readonly selection: Selection;
  readonly refreshed: ReadonlyMap<string, RefreshedInstance>;
  readonly settled: readonly SettledIntent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads only. */
export async function readRemote(
  context: StackContext,
  sessions: ProviderSessions,
  snapshot: StateSnapshot,
  options: PlanOptions,
): Promise<RemoteReading> {
  const session = (address: string) => sessions.session(address);
  const state = recordedInstances(snapshot.document, context.providers);
  const recovery = await recoverIntents(snapshot.openIntents, state.instances, session);
  const learnt = recovery.settled.flatMap((settled) => settled.changes);
  const present = withChanges(state.instances, learnt, context.providers);
  const { recorded, diagnostics: blocked } = moveInstances(present, context.configuration);
  const graph = dependencyGraph(context.configuration);
  const asked = selectionOf(options, graph, recorded);
  const unreadable = state.unreadable.filter(({ deposed }) => deposed === undefined);
  const readable = { ...options, excludes: [...options.excludes, ...unreadable] };
  const selected = asked.isWhole ? recorded : recorded.filter(({ key }) => asked.hasInstance(key));
  const remote = options.refresh
    ? await refreshState(withProviders(selected, context, sessions), session)
    : { instances: new Map(), diagnostics: [] };
  return {
    recorded,
    selection: unreadable.length === 0 ? asked : selectionOf(readable, graph, recorded),
    refreshed: remote.instances,
    settled: recovery.settled,
    diagnostics: [
      ...snapshot.diagnostics,
      ...state.diagnostics,
      ...recovery.diagnostics,
      ...blocked,
      ...excluded(recorded, asked),
      ...remote.diagnostics,
    ],
  };
}

/** A move shows only where both of its ends are planned. */
function excluded(recorded: readonly RecordedInstance[], { hasInstance }: Selection): readonly Diagnostic[] {
  const left = recorded.filter(({ key, movedFrom }) => movedFrom !== undefined && !hasInstance(key));
  if (left.length === 0) return [];
  const targets = left.map(({ key }) => `--target=${shellWord(formatAddress(key))}`).join(" ");
  return [
    error({
      code: "move-excluded",
      summary: "Moved resource instances excluded by targeting",
      detail: `Resource instances in the state have moved to new addresses in the latest configuration, and the plan leaves them out. Add ${targets}, or plan everything.`,
    }),
  ];
}

/** Each instance is read by the provider that its block names now, where it has one: the state may name a former one. */
function withProviders(
  recorded: readonly RecordedInstance[],
  { configuration }: StackContext,
  sessions: ProviderSessions,
): RecordedInstance[] {
  const named = new Map(configuration.resources.map((block) => [block.address, block.provider]));
  return recorded.map((instance) => {
    const provider = named.get(blockAddress(instance.key));
    return provider === undefined ? instance : { ...instance, provider: sessions.address(provider) };
  });
}
