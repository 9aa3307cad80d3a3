import type { DriftReport } from "../drift/drift-report";
import { driftedResources } from "../drift/drifted-resources";
import { isEffective } from "../plan/effective";
import { plainPlan } from "../plan/plan-options";
import type { ProviderSessions } from "../plan/provider-sessions";
import type { StackContext } from "../plan/stack-context";
import type { StateSnapshot } from "../state/backend";
import { distinct } from "./distinct";
import { planStack } from "./plan-stack";
import { readRemote } from "./read-remote";

/**
 * Drift: refreshed against prior state. Pending: what a plan against the prior state would do, data reads not.
 * Reads only: the state, the journal and the remote stay as they are.
 */
export async function driftStack(
  context: StackContext,
  sessions: ProviderSessions,
  snapshot: StateSnapshot,
): Promise<DriftReport> {
  const { recorded, refreshed, diagnostics } = await readRemote(context, sessions, snapshot, plainPlan);
  const pending = await planStack(context, sessions, snapshot, { ...plainPlan, refresh: false });
  const unread = [...refreshed.values()].flatMap((now) => (now.kind === "unread" ? now.diagnostics : []));
  return {
    stack: context.stack,
    drifted: driftedResources(recorded, refreshed, context.providers, context.configuration),
    pending: {
      changes: pending.changes.filter((change) => isEffective(change) && change.action !== "read"),
      outputs: pending.outputs.filter(({ action }) => action !== "no-op"),
    },
    diagnostics: distinct([...diagnostics, ...unread, ...pending.diagnostics]),
    checked: recorded.filter(({ key }) => key.mode === "managed").length,
    unrecorded: snapshot.openIntents.length,
  };
}
