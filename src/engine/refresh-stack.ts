import type { Diagnostic } from "../diagnostics/diagnostic";
import { driftedResources } from "../drift/drifted-resources";
import type { DriftedResource } from "../plan/plan";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import { upkeep } from "../plan/upkeep";
import type { StateSession } from "../state/backend";
import { distinct } from "./distinct";
import { readRemote } from "./read-remote";

export interface RefreshResult {
  /** What the state has learnt. */
  readonly moved: readonly DriftedResource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings the state up to what is there. What could not be read stays as it was recorded. */
export async function refreshStack(
  context: StackContext,
  sessions: ProviderSessions,
  state: StateSession,
): Promise<RefreshResult> {
  const { providers, configuration } = context;
  const { recorded, refreshed, settled, diagnostics } = await readRemote(context, sessions, state.snapshot, true);
  for (const { intent, changes } of settled) await state.record(changes, intent.id);
  const blocks = new Map(configuration.resources.map((block) => [block.address, block]));
  const changes = upkeep({ recorded, refreshed, changes: [], dataSources: [], blocks, providers });
  if (changes.length > 0) await state.record(changes);
  const unread = [...refreshed.values()].flatMap((now) => (now.kind === "unread" ? now.diagnostics : []));
  return {
    moved: driftedResources(recorded, refreshed, providers, configuration).filter(({ kind }) => kind !== "unread"),
    diagnostics: distinct([...diagnostics, ...unread]),
  };
}
