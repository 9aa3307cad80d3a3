import { stateInstance } from "../instance/state-instance";
import type { ResourceChange } from "../plan/plan";
import { schemaVersion } from "../plan/upkeep";
import type { InstanceKey } from "../state/backend";
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

/** Sets the predecessor aside in the state. */
export async function depose(run: ApplyRun, change: ResourceChange, key: InstanceKey): Promise<void> {
  if (change.before === null) return;
  const instance = stateInstance({
    key,
    state: change.before,
    private: change.private,
    schemaVersion: schemaVersion(run.context.providers, change.provider, change.key.type),
    dependencies: change.dependencies,
    createBeforeDestroy: true,
    tainted: false,
  });
  await run.state.record([
    { kind: "remove", key: change.key },
    { kind: "put", key, provider: change.provider, instance },
  ]);
}
