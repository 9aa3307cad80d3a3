import { assertNoErrors } from "../diagnostics/diagnostic";
import type { ResourceChange } from "../plan/plan";
import type { InstanceKey } from "../state/backend";
import { call } from "./call";
import type { ApplyRun } from "./run";
import type { Slot } from "./run-graph";

/** Deletes one object; `key` is where the state keeps it. Throws DiagnosticError. */
export async function deleteResource(
  run: ApplyRun,
  change: ResourceChange,
  key: InstanceKey,
  slot: Slot,
): Promise<void> {
  const prior = change.before;
  if (prior === null) return;
  const { type } = key;
  const session = await run.sessions.session(change.provider);
  assertNoErrors(session.mayDelete(type, prior));
  await call(
    run,
    { operation: "delete", change, key, prior, planned: null, private: change.private },
    async (intend) => {
      await session.delete({ type, prior, private: change.private, intend, outsideSlot: slot.outside });
      return [{ kind: "remove", key }];
    },
  );
}
