import { parseProviderAddress } from "../instance/recorded-instance";
import type { Provider } from "../provider/provider";
import { createScvProvider } from "../providers/scv/scv";
import { createTerraformProvider } from "../providers/terraform/terraform";
import type { BlockOf } from "../report/text-options";

let installed: ReadonlyMap<string, Provider> | undefined;

/** The providers that are part of the package, by source address: made when they are first asked for. */
export function installedProviders(): ReadonlyMap<string, Provider> {
  return (installed ??= new Map(
    [createScvProvider(), createTerraformProvider()].map((provider) => [provider.source, provider]),
  ));
}

/** The schema of an instance, for the report. */
export function blockLookup(providers: ReadonlyMap<string, Provider>): BlockOf {
  return ({ mode, type }, address) => {
    const schema = providers.get(parseProviderAddress(address)?.source ?? "")?.schema;
    if (mode === "data") return schema?.dataSources[type];
    const resource = schema?.resources[type];
    return resource?.adopts === true ? { ...resource.block, adopts: true } : resource?.block;
  };
}

/** Of a managed type, whichever provider has it. */
export function schemaVersionLookup(providers: ReadonlyMap<string, Provider>): (type: string) => number {
  return (type) => [...providers.values()].map(({ schema }) => schema.resources[type]?.version).find(Boolean) ?? 0;
}
