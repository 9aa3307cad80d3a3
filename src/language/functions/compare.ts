import { equals } from "../equality";
import { sameType } from "../type";
import { typeOf } from "../type-of";
import type { Value } from "../value";
import { isWhollyKnown } from "../walk";

/** Can it be said already whether the two are equal? */
export function known(a: Value, b: Value): boolean {
  if (isWhollyKnown(a) && isWhollyKnown(b)) return true;
  if (a.kind === "null" || b.kind === "null") return false;
  return !sameKind(a, b);
}

/** Are the two known values equal? Values of different types never are, but a null equals every null. */
export function isTrue(a: Value, b: Value): boolean {
  if (a.kind === "null" || b.kind === "null") return a.kind === b.kind;
  return sameKind(a, b) && equals(a, b);
}

function sameKind(a: Value, b: Value): boolean {
  const [typeA, typeB] = [typeOf(a), typeOf(b)];
  return typeA === "dynamic" || typeB === "dynamic" || sameType(typeA, typeB);
}
