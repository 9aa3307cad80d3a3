import type { AttributePath } from "../diagnostics/diagnostic";
import { isWhollyKnown } from "../language/walk";
import { sameValue } from "../language/equality";
import type { Value } from "../language/value";

/** Where what is about to be done is not what was planned: an unknown may become anything, a known value must stay. */
export function contradictions(planned: Value, actual: Value, path: AttributePath = []): AttributePath[] {
  if (planned.kind === "unknown") return [];
  if ((planned.kind === "object" || planned.kind === "map") && planned.kind === actual.kind) {
    const { entries } = actual;
    if (Object.keys(planned.entries).length !== Object.keys(entries).length) return [path];
    return Object.keys(planned.entries).flatMap((name) => {
      const inner = planned.entries[name];
      const other = entries[name];
      if (inner !== undefined && other !== undefined && sameValue(inner, other)) return [];
      return inner === undefined || other === undefined
        ? [[...path, name]]
        : contradictions(inner, other, [...path, name]);
    });
  }
  if ((planned.kind === "list" || planned.kind === "tuple") && planned.kind === actual.kind) {
    const { items } = actual;
    if (planned.items.length !== items.length) return [path];
    return planned.items.flatMap((item, i) => {
      const other = items[i];
      return other === undefined ? [] : contradictions(item, other, [...path, i]);
    });
  }
  // the members of a set cannot be told apart while one of them is unknown
  if (planned.kind === "set" && !isWhollyKnown(planned)) return [];
  return sameValue(planned, actual) ? [] : [path];
}
