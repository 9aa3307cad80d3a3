import type { Json, JsonObject } from "../language/json";
import { sensitiveMask, unknownMask } from "../language/masks";
import { mapEntries, withMarks } from "../language/marks";
import type { ObjectValue } from "../language/value";
import { isWhollyKnown } from "../language/walk";
import type { DriftedResource, ResourceChange } from "../plan/plan";
import type { Block } from "../provider/schema";
import type { InstanceKey } from "../state/backend";
import { hideSensitive } from "./hide-sensitive";
import { knownObject } from "./known-json";
import { providerName } from "./state-json";
import type { BlockOf } from "./text-options";

/** An entry of `resource_changes`. */
export function changeJson(change: ResourceChange, blockOf: BlockOf): JsonObject {
  const { address, key, provider, actionReason, requiresReplace, previousAddress, importing } = change;
  const block = blockOf(key, provider);
  const before = importing === undefined ? change.before : hideAbsent(change.before, block);
  return {
    ...placeJson(address, key, provider),
    ...(previousAddress === undefined ? {} : { previous_address: previousAddress }),
    change: {
      actions: actionsOf(change),
      ...sidesJson(hideSensitive(before, block), hideSensitive(change.after, block)),
      ...(requiresReplace.length === 0 ? {} : { replace_paths: requiresReplace }),
      ...(importing === undefined ? {} : { importing: { id: importing.id } }),
    },
    ...(actionReason === undefined ? {} : { action_reason: actionReason }),
  };
}

/** An entry of `resource_drift`. */
export function driftJson(
  { address, key, provider, kind, before, after }: DriftedResource,
  blockOf: BlockOf,
): JsonObject {
  const block = blockOf(key, provider);
  return {
    ...placeJson(address, key, provider),
    change: {
      actions: [kind === "gone" ? "delete" : "update"],
      ...sidesJson(hideSensitive(before, block), hideSensitive(after, block)),
    },
  };
}

/** Terraform's words: a replacement is two of them in their order. */
export function actionsOf({ action, createBeforeDestroy }: ResourceChange): readonly string[] {
  if (action === "replace") return createBeforeDestroy ? ["create", "delete"] : ["delete", "create"];
  return [action];
}

/** Terraform calls a sensitive attribute of what it imports sensitive even where it has no value. */
function hideAbsent(before: ObjectValue | null, block: Block | undefined): ObjectValue | null {
  if (before === null) return null;
  const entries = mapEntries(before.entries, (entry, name) =>
    block?.attributes[name]?.sensitive === true ? withMarks(entry, { sensitive: true }) : entry,
  );
  return { ...before, entries };
}

function placeJson(address: string, key: InstanceKey, provider: string): JsonObject {
  return {
    address,
    mode: key.mode,
    type: key.type,
    name: key.name,
    ...(key.index === undefined ? {} : { index: key.index }),
    ...(key.deposed === undefined ? {} : { deposed: key.deposed }),
    provider_name: providerName(provider),
  };
}

function sidesJson(before: ObjectValue | null, after: ObjectValue | null): Readonly<Record<string, Json>> {
  return {
    before: knownObject(before),
    after: knownObject(after),
    after_unknown: after === null || isWhollyKnown(after) ? {} : unknownMask(after),
    before_sensitive: before === null ? false : sensitiveMask(before),
    after_sensitive: after === null ? false : sensitiveMask(after),
  };
}
