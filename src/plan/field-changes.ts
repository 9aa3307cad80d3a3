import type { AttributePath } from "../diagnostics/diagnostic";
import { sameValue } from "../language/equality";
import type { ObjectValue, Value } from "../language/value";
import type { FieldChange } from "./plan";

interface Leaf {
  readonly path: AttributePath;
  readonly before: Value;
  readonly after: Value;
}

/** The smallest places where two values differ: within objects and lists of one length; anything else is one place. */
export function differences(before: Value, after: Value, path: AttributePath = []): Leaf[] {
  if (sameValue(before, after)) return [];
  if (before.kind === "object" && after.kind === "object") {
    const names = [...new Set([...Object.keys(before.entries), ...Object.keys(after.entries)])];
    return names.flatMap((name) => {
      const [b, a] = [before.entries[name], after.entries[name]];
      return b === undefined || a === undefined ? [{ path, before, after }] : differences(b, a, [...path, name]);
    });
  }
  if (before.kind === "list" && after.kind === "list" && before.items.length === after.items.length) {
    return before.items.flatMap((item, i) => {
      const other = after.items[i];
      return other === undefined ? [] : differences(item, other, [...path, i]);
    });
  }
  return [{ path, before, after }];
}

/**
 * Why each field changes. `recorded` is the state before the refresh: where the plan goes back to it,
 * it was the appliance that moved.
 */
export function fieldChanges(
  recorded: ObjectValue | null,
  refreshed: ObjectValue,
  planned: ObjectValue,
  requiresReplace: readonly AttributePath[],
): FieldChange[] {
  return differences(refreshed, planned).map(({ path, before, after }) => ({
    path,
    before,
    after,
    reason:
      after.kind === "unknown" ? "known-after-apply" : wentBack(recorded, path, after) ? "appliance" : "configuration",
    forcesReplacement: requiresReplace.some((replaced) => overlap(replaced, path)),
  }));
}

/** Is one of the two places inside the other? */
export function overlap(a: AttributePath, b: AttributePath): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((step, i) => step === b[i]);
}

function wentBack(recorded: ObjectValue | null, path: AttributePath, after: Value): boolean {
  let value: Value | undefined = recorded ?? undefined;
  for (const step of path) value = stepInto(value, step);
  return value !== undefined && sameValue(value, after);
}

function stepInto(value: Value | undefined, step: string | number): Value | undefined {
  if (value?.kind === "object" || value?.kind === "map") return value.entries[String(step)];
  if (value?.kind === "list" || value?.kind === "tuple") return value.items[Number(step)];
  return undefined;
}
