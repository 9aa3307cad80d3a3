import type { Appliance } from "./appliance";
import { quirkSet, type Quirks } from "./quirks";
import { newExtra } from "./scv/extra-fields";

/** Switches on what is named and everything else off. What exists already gets its fields beyond the document now. */
export function applyQuirks(appliance: Appliance, quirks: Quirks): void {
  const hadExtra = appliance.quirks.has("extraFields");
  appliance.quirks = quirkSet(quirks);
  if (hadExtra || !appliance.quirks.has("extraFields")) return;
  const { policies, resourceGroups, storageSystems, schedules } = appliance;
  for (const policy of policies.all()) policies.put(extended(appliance, policy));
  for (const group of resourceGroups.all()) resourceGroups.put(extended(appliance, group));
  for (const system of storageSystems.all()) storageSystems.put(extended(appliance, system));
  for (const schedule of schedules.all()) schedules.put(extended(appliance, schedule));
}

type Extended<T> = T & { extra?: Record<string, unknown> | undefined };

function extended<T extends { readonly name: string }>({ quirks }: Appliance, object: Extended<T>): Extended<T> {
  return { ...object, extra: object.extra ?? newExtra(quirks, object.name) };
}
