import type { Provider } from "../provider/provider";
import { instanceId } from "../state/address";
import type { StateChange } from "../state/backend";
import { recordedInstance, type RecordedInstance } from "./recorded-instance";

/** The instances after the changes. Throws DiagnosticError where one does not fit its schema. */
export function withChanges(
  recorded: readonly RecordedInstance[],
  changes: readonly StateChange[],
  providers: ReadonlyMap<string, Provider>,
): RecordedInstance[] {
  const instances = new Map(recorded.map((instance) => [instance.id, instance]));
  for (const change of changes) {
    if (change.kind === "put") {
      const { key, provider, instance } = change;
      instances.set(instanceId(key), recordedInstance(key, provider, instance, providers));
    } else if (change.kind === "remove") {
      instances.delete(instanceId(change.key));
    }
  }
  return [...instances.values()];
}
