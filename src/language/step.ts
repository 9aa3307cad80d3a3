import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { didYouMean } from "./did-you-mean";
import type { TraversalStep } from "./expression";
import { unknown } from "./make";
import { typeName } from "./type";
import { typeOf } from "./type-of";
import type { Value } from "./value";
import { childType } from "./walk";

/** What is one step inside the value, without the value's own marks. Throws DiagnosticError; `source` names the expression. */
export function step(value: Value, next: TraversalStep, source: string): Value {
  const key = "attribute" in next ? next.attribute : next.index;
  switch (value.kind) {
    case "null":
      return refuse(source, "It takes something out of a value that is null", `${quote(key)} cannot be there.`);
    case "unknown":
      return stepUnknown(value.type, next, source);
    case "map":
    case "object":
      return entry(value, String(key), source);
    case "list":
    case "tuple":
      return item(value, next, source);
    default:
      return refuseKind(value, key, source);
  }
}

type WithEntries = Extract<Value, { kind: "map" | "object" }>;
type WithItems = Extract<Value, { kind: "list" | "tuple" }>;

function entry(value: WithEntries, key: string, source: string): Value {
  const found = Object.hasOwn(value.entries, key) ? value.entries[key] : undefined;
  if (found !== undefined) return found;
  const what = value.kind === "map" ? "key" : "attribute";
  return refuse(source, `There is no ${what} "${key}"`, didYouMean(key, Object.keys(value.entries)).trim());
}

function item(value: WithItems, next: TraversalStep, source: string): Value {
  const position = positionOf(next);
  if (position === undefined) return refuseKind(value, quoteStep(next), source);
  return (
    value.items[position] ??
    refuse(source, `There is no element ${position}`, `There are ${value.items.length}, counted from 0.`)
  );
}

function stepUnknown(type: Parameters<typeof unknown>[0], next: TraversalStep, source: string): Value {
  const inList = typeof type !== "string" && (type[0] === "list" || type[0] === "tuple");
  const key = "attribute" in next ? next.attribute : next.index;
  const found = childType(type, inList ? (positionOf(next) ?? String(key)) : String(key));
  if (found !== undefined) return unknown(found);
  const names = typeof type !== "string" && type[0] === "object" ? Object.keys(type[1]) : [];
  return refuse(source, `There is no ${quote(key)} in ${typeName(type)}`, didYouMean(String(key), names).trim());
}

/** `["0"]` means the element, as in Terraform. */
function positionOf(next: TraversalStep): number | undefined {
  if ("attribute" in next) return undefined;
  if (typeof next.index === "number") return next.index;
  return /^\d{1,15}$/.test(next.index) ? Number(next.index) : undefined;
}

function refuseKind(value: Value, key: string | number, source: string): never {
  const hint =
    value.kind === "list" || value.kind === "tuple"
      ? "Choose an element by its position first, as in [0]."
      : value.kind === "set"
        ? "The elements of a set have no position and no name."
        : "";
  return refuse(source, `There is no ${quote(key)} in ${typeName(typeOf(value))}`, hint);
}

function quoteStep(next: TraversalStep): string | number {
  return "attribute" in next ? next.attribute : next.index;
}

function quote(key: string | number): string {
  return typeof key === "number" ? `element ${key}` : `"${key}"`;
}

function refuse(source: string, summary: string, hint: string): never {
  throw new DiagnosticError(
    error({
      code: "reference-to-nothing",
      summary,
      detail: `This was asked for by ${source}.${hint === "" ? "" : ` ${hint}`}`,
    }),
  );
}
