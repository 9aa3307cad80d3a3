import type { JsonObject } from "../../../src/language/json";

/** A stack of the provider's resources, by their types and names. */
export function estate(resource: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    terraform: { required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } } },
    provider: { scv: [{}] },
    ...(Object.keys(resource).length === 0 ? {} : { resource }),
    ...more,
  };
}

/** Daily, kept for two weeks. */
export function policy(name: string, more: JsonObject = {}): JsonObject {
  return { name, frequency: "DAILY", retention: { type: "DAYS", value: 14 }, ...more };
}

export const nightly: JsonObject = { daily: { every_days: 1, start_date: "2026-01-01", at: "01:30" } };

/** Of one machine, protected by the policies of these ids every night. */
export function group(name: string, policyIds: readonly string[] = [], more: JsonObject = {}): JsonObject {
  return {
    name,
    entities: ["vm-101"],
    policy: policyIds.map((policy_id) => ({ policy_id, schedule: nightly })),
    force_destroy: true,
    ...more,
  };
}
