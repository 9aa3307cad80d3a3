import { encodeJson } from "../language/encode-json";
import type { Json, JsonObject } from "../language/json";
import { sensitiveMask } from "../language/masks";
import { typeOf } from "../language/type-of";
import { isWhollyKnown } from "../language/walk";
import type { OutputChange, ResourceChange } from "../plan/plan";
import { hideSensitive } from "./hide-sensitive";
import { knownObject } from "./known-json";
import type { PlanJsonContext } from "./plan-json-context";
import { providerName } from "./state-json";

/** The objects as they will be. */
export function plannedResources(changes: readonly ResourceChange[], context: PlanJsonContext): Json[] {
  return changes.flatMap((change): Json[] => {
    const { key, provider } = change;
    const value = hideSensitive(change.after, context.blockOf(key, provider));
    if (value === null || change.action === "forget") return [];
    return [
      {
        address: change.address,
        mode: key.mode,
        type: key.type,
        name: key.name,
        ...(key.index === undefined ? {} : { index: key.index }),
        provider_name: providerName(provider),
        schema_version: context.schemaVersionOf(key.type),
        ...givenValues(knownObject(value)),
        sensitive_values: sensitiveMask(value),
      },
    ];
  });
}

/** The outputs as they will be; type and value where nothing of the value is unknown. */
export function plannedOutputs(outputs: readonly OutputChange[]): JsonObject {
  const shown = outputs.flatMap(({ name, after, sensitive }) => {
    if (after === null) return [];
    const known = isWhollyKnown(after)
      ? { type: after.kind === "null" ? "dynamic" : typeOf(after), value: encodeJson(after) }
      : {};
    return [[name, { sensitive, ...known }] as const];
  });
  return Object.fromEntries(shown);
}

/** Terraform leaves them out where none is known. */
function givenValues(values: JsonObject | null): JsonObject {
  return values === null || Object.keys(values).length === 0 ? {} : { values };
}
