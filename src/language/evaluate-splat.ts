import type { Scope, Splat } from "./expression";
import { withHiddenReason } from "./hidden-reason";
import { splatScope, type Evaluate } from "./inner-scope";
import { list, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { refine, unknownNotNull } from "./refinement";
import { refuse } from "./refuse";
import type { Type } from "./type";
import { typeOf } from "./type-of";
import { unify } from "./unify";
import type { UnknownValue, Value } from "./value";
import { hasSettledLength, lengthRange, mayBeNull, ofLength } from "./value-range";

/** Each element with the steps behind the `*`. A value that is no list is a list of itself, and null an empty one. */
export function evaluateSplat(splat: Splat, scope: Scope, evaluate: Evaluate): Value {
  const of = evaluate(splat.of, scope);
  const each = (element: Value): Value =>
    withHiddenReason(of.marks, splat, () => evaluate(splat.each, splatScope(scope, element)));
  return withMarks(splatOf(splat, of, each), of.marks);
}

type Each = (element: Value) => Value;

function splatOf(splat: Splat, of: Value, each: Each): Value {
  switch (of.kind) {
    case "null":
      return isSequence(of.type) ? refuseNull(splat) : tuple([]);
    case "unknown":
      return splatUnknown(of, each);
    case "tuple":
      return tuple(of.items.map(each));
    case "list":
    case "set": {
      if (!hasSettledLength(of)) return splatUnsettled(of, of.element, each);
      const items = of.items.map(each);
      if (items.length === 0) return list(typeOf(each(unknown(of.element))), []);
      return list(unify(items.map(typeOf).filter((type) => type !== "dynamic")) ?? "dynamic", items);
    }
    default:
      return tuple([each(of)]);
  }
}

function isSequence(type: Type): boolean {
  return typeof type !== "string" && (type[0] === "list" || type[0] === "set" || type[0] === "tuple");
}

/** What is no list may turn out to be null: then there would be no element. */
function splatUnknown(of: UnknownValue, each: Each): Value {
  const { type } = of;
  if (type === "dynamic") return unknown("dynamic");
  if (typeof type !== "string") {
    if (type[0] === "tuple") return unknownNotNull(["tuple", type[1].map((item) => typeOf(each(unknown(item))))]);
    if (type[0] === "list" || type[0] === "set") {
      return splatUnsettled(of, type[1], each);
    }
  }
  const only = each(of);
  return mayBeNull(of) ? unknown("dynamic") : tuple([only]);
}

/** Of a list or set of which it is not certain how many elements it has. */
function splatUnsettled(of: Value, element: Type, each: Each): Value {
  return refine(unknownNotNull(["list", typeOf(each(unknown(element)))]), ofLength(lengthRange(of)));
}

function refuseNull(splat: Splat): never {
  return refuse(splat, {
    code: "reference-to-nothing",
    summary: "A splat goes through a list that is null",
    hint: "Give it a list, which may be empty.",
  });
}
