import { stateInstance } from "../instance/state-instance";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { ResourceChange } from "../plan/plan";
import { blockOf, schemaVersion } from "../plan/upkeep";
import type { InstanceKey, StateChange } from "../state/backend";
import { isDecided } from "./call";
import type { ApplyRun } from "./run";

/** Where the state keeps the predecessor while its successor is made: eight hexadecimal digits, as Terraform's. */
export function deposedKey(change: ResourceChange, newId: () => string): InstanceKey {
  return {
    ...change.key,
    deposed: newId()
      .replace(/[^0-9a-f]/g, "")
      .slice(0, 8),
  };
}

/** Sets the predecessor aside in the state and makes the successor; where none came, the predecessor is put back. */
export async function besideItsPredecessor<T>(
  run: ApplyRun,
  change: ResourceChange,
  aside: InstanceKey,
  make: () => Promise<T>,
): Promise<T> {
  const predecessor = run.recorded.get(change.address);
  if (predecessor === undefined) return make();
  await run.state.record(moved(run, predecessor, change.key, aside));
  try {
    return await make();
  } catch (failure) {
    if (isDecided(run, failure)) await run.state.record(moved(run, predecessor, aside, change.key));
    throw failure;
  }
}

function moved(run: ApplyRun, instance: RecordedInstance, from: InstanceKey, to: InstanceKey): StateChange[] {
  const { provider } = instance;
  const version = schemaVersion(run.context.providers, provider, to.type);
  const block = blockOf(run.context.providers, provider, to);
  return [
    { kind: "remove", key: from },
    {
      kind: "put",
      key: to,
      provider,
      instance: stateInstance({ ...instance, key: to, schemaVersion: version, block }),
    },
  ];
}
