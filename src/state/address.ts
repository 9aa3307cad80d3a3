import { quotedKey } from "../diagnostics/quoted-key";
import type { InstanceKey } from "./backend";

/** `scv_policy.gold`, `data.scv_host.esx["a"]`, without the deposed key. */
export function formatAddress(key: Omit<InstanceKey, "deposed">): string {
  const prefix = key.mode === "data" ? "data." : "";
  return `${prefix}${key.type}.${key.name}${indexText(key.index)}`;
}

/** `["a"]`, `[0]`; empty where there is none. */
export function indexText(index: InstanceKey["index"]): string {
  if (index === undefined) return "";
  return `[${typeof index === "number" ? index : quotedKey(index)}]`;
}

/** One text for each instance, deposed ones apart. */
export function instanceId(key: InstanceKey): string {
  return key.deposed === undefined ? formatAddress(key) : `${formatAddress(key)} (deposed ${key.deposed})`;
}
