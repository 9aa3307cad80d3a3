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
      const { address, deposed, change, ...rest } = resource;
      const object = deposed === undefined ? textOf(address) : `${textOf(address)} (deposed)`;
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
