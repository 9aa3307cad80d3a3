import type { Quirk } from "../quirks";
import { isUnset, type JsonRecord } from "../record";

/** What a server of the quirk `serverDefaults` fills in for what a request leaves out, other than documented. */
export const otherDefaults = {
  policy: { description: "created by SCV", snapshotLabel: "scv", vmConsistent: true },
  resourceGroup: {
    description: "created by SCV",
    notification: "ERROR",
    spanningDatastores: { spanningType: "EXCLUDE_ALL", datastores: [] },
    snapshotName: { recent: false, format: ["$ResourceGroup"], customText: "" },
  },
  storageSystem: { timeout: 180, preferredIp: "192.0.2.10", syslog: true, platformType: "AFF" },
} as const;

export function fillDefaults(
  kind: keyof typeof otherDefaults,
  body: JsonRecord,
  quirks: ReadonlySet<Quirk>,
): JsonRecord {
  if (!quirks.has("serverDefaults")) return body;
  const filled: Record<string, unknown> = { ...body };
  for (const [key, value] of Object.entries(otherDefaults[kind])) if (isUnset(filled[key])) filled[key] = value;
  return filled;
}
