import type { Configuration } from "../configuration/configuration";
import type { RecordedInstance } from "../instance/recorded-instance";
import type { RefreshedInstance } from "../provider/provider";
import { formatAddress } from "../state/address";
import type { DriftedResource, ResourceChange } from "./plan";
import { blockAddress } from "./selection";

/** What a plan that only looks learns beside the drift: objects that are as they were, and have another address. */
export function recordedMoves(
  recorded: readonly RecordedInstance[],
  refreshed: ReadonlyMap<string, RefreshedInstance>,
  drift: readonly DriftedResource[],
  { resources }: Configuration,
): readonly ResourceChange[] {
  const drifted = new Set(drift.map(({ address }) => address));
  const paths = new Map(resources.map(({ address, constructPath }) => [address, constructPath]));
  return recorded.flatMap((instance): ResourceChange[] => {
    const { id, key, movedFrom, provider, dependencies } = instance;
    const now = refreshed.get(id);
    const address = formatAddress(key);
    if (movedFrom === undefined || key.deposed !== undefined || drifted.has(address)) return [];
    if (now?.kind !== "present") return [];
    const constructPath = paths.get(blockAddress(key));
    return [
      {
        address,
        key,
        previousAddress: formatAddress(movedFrom),
        provider,
        ...(constructPath === undefined ? {} : { constructPath }),
        action: "no-op",
        createBeforeDestroy: instance.createBeforeDestroy,
        before: now.state,
        after: now.state,
        private: now.private,
        requiresReplace: [],
        fields: [],
        dependencies,
      },
    ];
  });
}
