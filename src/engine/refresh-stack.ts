import type { Diagnostic } from "../diagnostics/diagnostic";
import { driftedResources } from "../drift/drifted-resources";
import type { DriftedResource } from "../plan/plan";
import { plainPlan, type PlanOptions } from "../plan/plan-options";
import { blockAddress } from "../plan/selection";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import { upkeep } from "../plan/upkeep";
import type { InstanceKey, StateSession } from "../state/backend";
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
  { targets, excludes }: Pick<PlanOptions, "targets" | "excludes"> = plainPlan,
): Promise<RefreshResult> {
  const { providers, configuration } = context;
  const { recorded, refreshed, settled, diagnostics } = await readRemote(context, sessions, state.snapshot, {
    ...plainPlan,
    targets,
    excludes,
  });
  for (const { intent, changes } of settled) await state.record(changes, intent.id);
  const blocks = new Set(configuration.resources.map(({ address }) => address));
  const hasData = (key: InstanceKey) => blocks.has(blockAddress(key));
  const changes = upkeep({ recorded, refreshed, changes: [], dataSources: [], hasData, providers });
  if (changes.length > 0) await state.record(changes);
  const unread = [...refreshed.values()].flatMap((now) => (now.kind === "unread" ? now.diagnostics : []));
  return {
    moved: driftedResources(recorded, refreshed, providers, configuration).filter(({ kind }) => kind !== "unread"),
    diagnostics: distinct([...diagnostics, ...unread]),
  };
}
