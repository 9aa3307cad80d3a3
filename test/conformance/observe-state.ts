import { isJsonArray, type Json, type JsonObject } from "../../src/language/json";
import { listOf, objectOf, pick, sorted, textOf } from "./read-json";

/** What may be compared of a state document of version 4; of no state, nothing. */
export function observeState(document: JsonObject): JsonObject {
  const resources = listOf(document["resources"]).flatMap((resource) =>
    listOf(resource["instances"]).map((instance) => [
      instanceAddress(resource, instance),
      { provider: resource["provider"], ...observeInstance(instance) },
    ]),
  );
  return {
    outputs: objectOf(document["outputs"]),
    resources: Object.fromEntries(resources),
    checks: observeCheckResults(document["check_results"]),
  };
}

/** The addresses of blocks that each block depended on when its instances were written. */
export function stateDependencies(document: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const resource of listOf(document["resources"])) {
    const address = blockAddress(resource);
    const known = found.get(address) ?? new Set();
    for (const instance of listOf(resource["instances"])) {
      const dependencies = instance["dependencies"];
      if (isJsonArray(dependencies)) dependencies.forEach((dependency) => known.add(textOf(dependency)));
    }
    found.set(address, known);
  }
  return found;
}

/** The addresses of blocks with deposed objects. */
export function deposedBlocks(document: JsonObject): ReadonlySet<string> {
  const deposed = listOf(document["resources"]).filter(({ instances }) =>
    listOf(instances).some((instance) => instance["deposed"] !== undefined),
  );
  return new Set(deposed.map(blockAddress));
}

function observeInstance(instance: JsonObject): JsonObject {
  const list = (key: string) => {
    const given = instance[key];
    return isJsonArray(given) ? { [key]: sorted(given) } : {};
  };
  return {
    ...pick(instance, ["status", "schema_version", "attributes", "create_before_destroy"]),
    ...list("sensitive_attributes"),
    ...list("dependencies"),
  };
}

function blockAddress({ mode, type, name }: JsonObject): string {
  return `${mode === "data" ? "data." : ""}${textOf(type)}.${textOf(name)}`;
}

function instanceAddress(resource: JsonObject, { index_key: key, deposed }: JsonObject): string {
  const index = key === undefined ? "" : `[${JSON.stringify(key)}]`;
  return `${blockAddress(resource)}${index}${deposed === undefined ? "" : " (deposed)"}`;
}

function observeCheckResults(results: Json | undefined): JsonObject {
  return Object.fromEntries(
    listOf(results).map((result) => [
      textOf(result["config_addr"]),
      { ...pick(result, ["object_kind", "status"]), objects: sorted(listOf(result["objects"])) },
    ]),
  );
}
