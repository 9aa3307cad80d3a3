import { isDeepStrictEqual } from "node:util";
import { isJsonArray, type Json, type JsonObject } from "../../src/language/json";
import { listOf, objectOf, pick, sorted, textOf } from "./read-json";

/** What may be compared of a plan (`show -json PLANFILE`). */
export function observePlan(plan: JsonObject): JsonObject {
  const planned = objectOf(plan["planned_values"]);
  return {
    ...pick(plan, ["applyable", "errored", "complete"]),
    changes: byAddress(listOf(plan["resource_changes"])),
    drift: byAddress(listOf(plan["resource_drift"])),
    outputs: objectOf(plan["output_changes"]),
    planned: {
      outputs: objectOf(planned["outputs"]),
      resources: byAddress(listOf(objectOf(planned["root_module"])["resources"])),
    },
    checks: observeChecks(plan["checks"]),
    variables: objectOf(plan["variables"]),
    prior: observePrior(plan),
    configuration: observeConfiguration(objectOf(plan["configuration"])),
    // Terraform sorts them by their resources alone
    relevant: sorted(listOf(plan["relevant_attributes"])),
  };
}

/** Values only where they are not those before the change. */
function observePrior(plan: JsonObject): JsonObject {
  const { resources, ...prior } = observeShownState(objectOf(plan["prior_state"]));
  const changes = byAddress(listOf(plan["resource_changes"]));
  const shown = Object.entries(objectOf(resources)).map(([address, resource]) => {
    const { values, ...rest } = objectOf(resource);
    const { before } = objectOf(objectOf(changes[address])["change"]);
    return [address, isDeepStrictEqual(values, before) ? rest : { ...rest, values }];
  });
  return { ...prior, resources: Object.fromEntries(shown) };
}

/** In Terraform's order of resources, which is no order of JSON. */
function observeConfiguration(configuration: JsonObject): JsonObject {
  const { resources, ...root } = objectOf(configuration["root_module"]);
  return {
    providers: objectOf(configuration["provider_config"]),
    ...root,
    order: listOf(resources).map(({ address }) => textOf(address)),
    resources: byAddress(listOf(resources)),
  };
}

/** What may be compared of a state as it is shown (`show -json`). */
export function observeShownState(shown: JsonObject): JsonObject {
  const values = objectOf(shown["values"]);
  return {
    outputs: objectOf(values["outputs"]),
    resources: byAddress(listOf(objectOf(values["root_module"])["resources"])),
    checks: observeChecks(shown["checks"]),
  };
}

function byAddress(resources: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(
    resources.map((resource) => {
      const { address, deposed, deposed_key: deposedKey, change, ...rest } = resource;
      const isDeposed = deposed !== undefined || deposedKey !== undefined;
      const object = isDeposed ? `${textOf(address)} (deposed)` : textOf(address);
      return [object, change === undefined ? rest : { ...rest, ...observeChange(objectOf(change)) }];
    }),
  );
}

function observeChange(change: JsonObject): JsonObject {
  const paths = change["replace_paths"];
  return { change: { ...change, ...(isJsonArray(paths) ? { replace_paths: sorted(paths) } : {}) } };
}

/** By the address of what is checked: the status, and of each instance its status and messages. */
export function observeChecks(checks: Json | undefined): JsonObject {
  return Object.fromEntries(
    listOf(checks).map((check) => {
      const instances = listOf(check["instances"]).map((instance) => [
        textOf(objectOf(instance["address"])["to_display"]),
        {
          status: instance["status"],
          problems: listOf(instance["problems"]).map(({ message }) => message ?? null),
        },
      ]);
      const where = textOf(objectOf(check["address"])["to_display"]);
      return [where, { status: check["status"], instances: Object.fromEntries(instances) }];
    }),
  );
}
