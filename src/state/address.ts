import type { InstanceKey } from "./backend";

/** `scv_policy.gold`, `data.scv_host.esx["a"]`, without the deposed key. */
export function formatAddress(key: Omit<InstanceKey, "deposed">): string {
  const prefix = key.mode === "data" ? "data." : "";
  const index = key.index === undefined ? "" : `[${JSON.stringify(key.index)}]`;
  return `${prefix}${key.type}.${key.name}${index}`;
}

/** One text for each instance, deposed ones apart. */
export function instanceId(key: InstanceKey): string {
  return key.deposed === undefined ? formatAddress(key) : `${formatAddress(key)} (deposed ${key.deposed})`;
}
