import { DiagnosticError } from "../diagnostics/diagnostic";
import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import type { Index } from "./expression";
import { unknown } from "./make";
import { isHidden, mergeMarks, withMarks } from "./marks";
import { refuse } from "./refuse";
import { step } from "./step";
import { typeName, type Type } from "./type";
import { typeOf } from "./type-of";
import type { Value } from "./value";

/** `of[key]`, where the key is worked out. */
export function indexInto(of: Value, key: Value, expression: Index): Value {
  return withMarks(insideUnseen(of, key, expression), mergeMarks(of.marks, key.marks));
}

/** As `inside`; a key that must not be shown does not stand in the error either. */
function insideUnseen(of: Value, key: Value, expression: Index): Value {
  try {
    return inside(of, key, expression);
  } catch (failure) {
    if (failure instanceof DiagnosticError && isHidden(key.marks))
      return fail(
        expression,
        "There is nothing at an index",
        "The index is sensitive or ephemeral, so it is not shown: give another value with try.",
      );
    throw failure;
  }
}

function inside(of: Value, key: Value, expression: Index): Value {
  if (of.kind === "null") return fail(expression, "It takes something out of a value that is null", whereNull);
  if (key.kind === "null") return fail(expression, "An index is null", whereNull);
  const type = shapeOf(of);
  if (type === "dynamic" || (key.kind === "unknown" && key.type === "dynamic")) return unknown("dynamic");
  if (typeof type === "string" || type[0] === "set") {
    const hint = "Indexes are for lists, tuples, maps and objects: make a list of a set with tolist.";
    return fail(expression, `A value of the type ${typeName(type)} has no indexes`, hint);
  }
  const wanted = type[0] === "map" || type[0] === "object" ? "string" : "number";
  const converted = convert(key, wanted);
  if (converted instanceof ConversionError) {
    const hint = `Elements are counted from 0, and entries have names: write a ${wanted}.`;
    return fail(expression, `An index is unsuitable: ${converted.message}`, hint);
  }
  // how many elements there will be is not known either
  if (of.kind === "unknown" && type[0] === "list") return unknown(type[1]);
  if (converted.kind === "string") return step(of, { index: converted.value }, expression);
  if (converted.kind === "number") return atPosition(of, converted.value, expression);
  return unknown(elementType(type));
}

/** Its type, without going through what it holds: a resource may have thousands of instances. */
function shapeOf(of: Value): Type {
  if (of.kind === "tuple") return ["tuple", []];
  return of.kind === "object" ? ["object", {}] : typeOf(of);
}

function elementType(type: Exclude<Type, string>): Type {
  return type[0] === "list" || type[0] === "map" ? type[1] : "dynamic";
}

function atPosition(of: Value, position: string, expression: Index): Value {
  if (/^\d{1,15}$/.test(position)) return step(of, { index: Number(position) }, expression);
  return fail(
    expression,
    `There is no element ${position}`,
    "Elements are counted in whole numbers from 0. Round it with floor, or count from the end with element.",
  );
}

const whereNull = "Where it may be null, give another value with coalesce or try.";

function fail(expression: Index, summary: string, hint: string): never {
  return refuse(expression, { code: "reference-to-nothing", summary, hint });
}
