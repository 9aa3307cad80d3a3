import { didYouMean } from "./did-you-mean";
import type { Expression, TraversalStep } from "./expression";
import { unknown } from "./make";
import { isHidden } from "./marks";
import { shortened } from "./excerpt";
import { refuse as refuseExpression } from "./refuse";
import { typeName } from "./type";
import { typeOf } from "./type-of";
import type { UnknownValue, Value } from "./value";
import { childType } from "./walk";

/** What is one step inside the value, without the value's own marks. Throws DiagnosticError; the expression is named. */
export function step(value: Value, next: TraversalStep, expression: Expression): Value {
  const key = "attribute" in next ? next.attribute : next.index;
  switch (value.kind) {
    case "null":
      return refuse(
        expression,
        "It takes something out of a value that is null",
        `${quote(key)} cannot be there: ask before, as in x == null ? null : x.name, or give another value with try.`,
      );
    case "unknown":
      return stepUnknown(value, next, expression);
    case "map":
    case "object":
      return entry(value, String(key), expression);
    case "list":
    case "tuple":
      return item(value, next, expression);
    default:
      return refuseKind(value, key, expression);
  }
}

type WithEntries = Extract<Value, { kind: "map" | "object" }>;
type WithItems = Extract<Value, { kind: "list" | "tuple" }>;

function entry(value: WithEntries, key: string, expression: Expression): Value {
  const found = Object.hasOwn(value.entries, key) ? value.entries[key] : undefined;
  if (found !== undefined) return found;
  const what = value.kind === "map" ? "key" : "attribute";
  return refuse(expression, `There is no ${what} "${key}"`, instead(value, key, Object.keys(value.entries)));
}

function item(value: WithItems, next: TraversalStep, expression: Expression): Value {
  const position = positionOf(next);
  if (position === undefined) return refuseKind(value, quoteStep(next), expression);
  return (
    value.items[position] ??
    refuse(
      expression,
      `There is no element ${position}`,
      isHidden(value.marks) ? unseen : elementsOf(value.items.length),
    )
  );
}

function stepUnknown(value: UnknownValue, next: TraversalStep, expression: Expression): Value {
  const { type } = value;
  const inList = typeof type !== "string" && (type[0] === "list" || type[0] === "tuple");
  const key = "attribute" in next ? next.attribute : next.index;
  const found = childType(type, inList ? (positionOf(next) ?? String(key)) : String(key));
  if (found !== undefined) return unknown(found);
  const names = typeof type !== "string" && type[0] === "object" ? Object.keys(type[1]) : [];
  return refuse(expression, `There is no ${quote(key)} in ${typeName(type)}`, instead(value, String(key), names));
}

const unseen = "What there is instead is sensitive or ephemeral, so it is not shown: give another value with try.";

/** What could be meant: of what must not be shown, no key. */
function instead({ marks }: Value, key: string, keys: readonly string[]): string {
  if (isHidden(marks)) return unseen;
  if (keys.length === 0) return "There is nothing in it: give another value with try.";
  return didYouMean(key, keys).trim() || `Take one of those that it has: ${shortened(keys.join(", "))}.`;
}

function elementsOf(count: number): string {
  if (count === 0) return "It is empty: test its length before, or use one.";
  return `There are ${count}, counted from 0. Take one of them, or use element, which begins again at the end.`;
}

/** `["0"]` means the element, as in Terraform. */
function positionOf(next: TraversalStep): number | undefined {
  if ("attribute" in next) return undefined;
  if (typeof next.index === "number") return next.index;
  return /^\d{1,15}$/.test(next.index) ? Number(next.index) : undefined;
}

function refuseKind(value: Value, key: string | number, expression: Expression): never {
  const hint =
    value.kind === "list" || value.kind === "tuple"
      ? "Choose an element by its position first, as in [0]."
      : value.kind === "set"
        ? "The elements of a set have no position and no name: make a list of it with tolist, or go through it with for."
        : "There is nothing to take out of it: leave out the last step.";
  return refuse(expression, `There is no ${quote(key)} in ${typeName(typeOf(value))}`, hint);
}

function quoteStep(next: TraversalStep): string | number {
  return "attribute" in next ? next.attribute : next.index;
}

function quote(key: string | number): string {
  return typeof key === "number" ? `element ${key}` : `"${key}"`;
}

function refuse(expression: Expression, summary: string, hint: string): never {
  return refuseExpression(expression, { code: "reference-to-nothing", summary, hint });
}
