import type { Configuration } from "../configuration/configuration";
import { blockAddress } from "../plan/selection";
import { instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import type { StateDocument } from "../state/document";
import { instancesOf } from "../state/instances-of";

/** What a state alone brings into the walk of a plan. */
export interface RecordedSteps {
  readonly providers: readonly string[];
  /** By address, with those that go before it. */
  readonly blocks: ReadonlyMap<string, readonly string[]>;
  /** With those that it waits for. */
  readonly steps: ReadonlyMap<string, readonly string[]>;
}

/** Objects whose block is gone, and deposed ones, by the ids that Terraform gives them. */
export function recordedSteps({ resources }: Configuration, document: StateDocument): RecordedSteps {
  const configured = new Set(resources.map(({ address }) => address));
  const managed = instancesOf(document).filter(({ key }) => key.mode === "managed");
  const deposed = managed.filter(({ key }) => key.deposed !== undefined);
  const orphans = managed.filter(({ key }) => key.deposed === undefined && !configured.has(blockAddress(key)));
  const steps = new Map<string, string[]>();
  const add = (step: string, ...targets: readonly string[]) =>
    steps.set(step, [...(steps.get(step) ?? []), ...targets]);
  for (const { key, provider } of [...orphans, ...deposed]) {
    add(stepOf(key), `[root] ${provider}`);
    add(`[root] ${provider} (close)`, stepOf(key));
  }
  const blocks = new Map<string, string[]>([...orphans, ...deposed].map(({ key }) => [blockAddress(key), []]));
  // what is depended on goes last
  for (const { key, instance } of deposed) {
    const on = deposed.filter((other) => instance.dependencies?.includes(blockAddress(other.key)) === true);
    for (const other of on) {
      add(stepOf(other.key), stepOf(key));
      blocks.get(blockAddress(other.key))?.push(blockAddress(key));
    }
  }
  return { providers: [...new Set([...orphans, ...deposed].map(({ provider }) => provider))], blocks, steps };
}

function stepOf(key: InstanceKey): string {
  return `[root] ${instanceId(key)}${key.deposed === undefined ? " (orphan)" : ""}`;
}
