import type { Configuration } from "../configuration/configuration";
import { parseProviderAddress, type RecordedInstance } from "../instance/recorded-instance";
import { differences } from "../plan/field-changes";
import type { DriftedResource } from "../plan/plan";
import { blockAddress } from "../plan/selection";
import type { Provider, RefreshedInstance } from "../provider/provider";
import { formatAddress } from "../state/address";

/** Refreshed against prior state, on fields that the server does not own. */
export function driftedResources(
  recorded: readonly RecordedInstance[],
  refreshed: ReadonlyMap<string, RefreshedInstance>,
  providers: ReadonlyMap<string, Provider>,
  configuration: Configuration,
): DriftedResource[] {
  const paths = new Map(configuration.resources.map((block) => [block.address, block.constructPath]));
  return recorded.flatMap((instance): DriftedResource[] => {
    const now = refreshed.get(instance.id);
    if (instance.key.mode === "data" || now === undefined) return [];
    const address = formatAddress(instance.key);
    const constructPath = paths.get(blockAddress(instance.key));
    const place = {
      address,
      key: instance.key,
      provider: instance.provider,
      ...(constructPath === undefined ? {} : { constructPath }),
      before: instance.state,
    };
    if (now.kind !== "present") return [{ ...place, kind: now.kind, after: null, fields: [] }];
    const owned = serverOwned(instance, providers);
    const fields = differences(instance.state, now.state).filter(({ path }) => !owned.has(String(path[0])));
    return fields.length === 0 ? [] : [{ ...place, kind: "changed", after: now.state, fields }];
  });
}

function serverOwned(instance: RecordedInstance, providers: ReadonlyMap<string, Provider>): ReadonlySet<string> {
  const source = parseProviderAddress(instance.provider)?.source ?? "";
  const attributes = providers.get(source)?.schema.resources[instance.key.type]?.block.attributes ?? {};
  return new Set(Object.keys(attributes).filter((name) => attributes[name]?.serverOwned === true));
}
