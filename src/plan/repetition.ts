import type { ResourceBlock } from "../configuration/configuration";
import { DiagnosticError, error, hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import type { Scope } from "../language/expression";
import { num, object, str } from "../language/make";
import { marksOf } from "../language/marks";
import { typeName } from "../language/type";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { evaluateNode } from "./evaluate-node";

/** How many instances a block has, and what each of them is called by. */
export type Repetition =
  | { readonly kind: "single" }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "each"; readonly values: Readonly<Record<string, Value>> };

type Repeated = Pick<ResourceBlock, "count" | "forEach">;

/** What kind a block has, whatever its values. */
export function repetitionKind({ count, forEach }: Repeated): Repetition["kind"] {
  if (count !== undefined) return "count";
  return forEach === undefined ? "single" : "each";
}

/** Throws DiagnosticError: what cannot be counted now cannot be planned. */
export function repetitionOf({ count, forEach }: Repeated, scope: Scope): Repetition {
  if (count !== undefined) {
    return { kind: "count", count: countOf(evaluated(count, scope, "count")) };
  }
  if (forEach !== undefined) return { kind: "each", values: eachOf(evaluated(forEach, scope, "for_each")) };
  return { kind: "single" };
}

/** The indexes of its instances; that of a single one is undefined. */
export function indexesOf(repetition: Repetition): readonly (string | number | undefined)[] {
  switch (repetition.kind) {
    case "single":
      return [undefined];
    case "count":
      return Array.from({ length: repetition.count }, (_, index) => index);
    case "each":
      return Object.keys(repetition.values);
  }
}

/** What expressions of one instance see beside everything else: `count` or `each`. */
export function instanceNames(repetition: Repetition, index: string | number | undefined): Record<string, Value> {
  if (repetition.kind === "count" && typeof index === "number") {
    return { count: object({ index: num(String(index)) }) };
  }
  const value = repetition.kind === "each" && typeof index === "string" ? repetition.values[index] : undefined;
  return value === undefined ? {} : { each: object({ key: str(String(index)), value }) };
}

type Argument = "count" | "for_each";

function evaluated(node: NonNullable<Repeated["count"]>, scope: Scope, argument: Argument): Value {
  const { value, diagnostics } = evaluateNode(node, scope, [argument]);
  if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
  return value;
}

function countOf(value: Value): number {
  const marks = marksOf(value);
  if (marks.ephemeral)
    throw invalid(
      "count",
      `The given "count" is derived from an ephemeral value, which means that it cannot decide what is kept.`,
    );
  const number = convert(value, "number");
  if (number instanceof ConversionError)
    throw invalid("count", `The given "count" argument value is unsuitable: ${number.message}.`);
  if (number.kind === "null")
    throw invalid("count", `The given "count" argument value is null. An integer is required.`);
  if (number.kind !== "number")
    throw undecided(
      "count",
      `The "count" value depends on resource attributes that are known only after apply, so it is not known how many instances there will be.`,
    );
  const count = Number(number.value);
  if (!Number.isInteger(count))
    throw invalid("count", `The given "count" argument value is unsuitable: a whole number is required.`);
  if (count < 0)
    throw invalid("count", `The given "count" argument value is unsuitable: must be greater than or equal to zero.`);
  if (count > 1_000_000)
    throw invalid(
      "count",
      `The given "count" argument value is unsuitable: ${count} instances are more than can be planned.`,
    );
  return count;
}

function eachOf(value: Value): Readonly<Record<string, Value>> {
  const marks = "items" in value ? marksOf(value) : (value.marks ?? {});
  if (marks.sensitive)
    throw invalid(
      "for_each",
      `Sensitive values, or values derived from sensitive values, cannot be used as for_each arguments: the keys of the instances are always shown. If the keys alone may be shown, take them with a for expression or nonsensitive().`,
    );
  if (marks.ephemeral)
    throw invalid(
      "for_each",
      `The given "for_each" value is derived from an ephemeral value, and the keys of the instances are kept in the state.`,
    );
  switch (value.kind) {
    case "null":
      throw invalid("for_each", `The given "for_each" argument value is null. A map, or set of strings is allowed.`);
    case "unknown":
      throw undecided(
        "for_each",
        `The "for_each" value depends on resource attributes that are known only after apply, so it is not known which instances there will be. Use keys that are known, and unknown values only inside of the map.`,
      );
    case "object":
    case "map":
      return value.entries;
    case "set":
      return Object.fromEntries(value.items.map(memberOf));
    default:
      throw invalid(
        "for_each",
        `The given "for_each" argument value is unsuitable: it must be a map, or set of strings, and you have provided a value of type ${typeName(typeOf(value))}. A list becomes a set with toset().`,
      );
  }
}

function memberOf(item: Value): [string, Value] {
  if (item.kind === "unknown")
    throw undecided(
      "for_each",
      `The "for_each" set includes values that are known only after apply, so it is not known which instances there will be.`,
    );
  if (item.kind === "null")
    throw invalid(
      "for_each",
      `The given "for_each" argument value is unsuitable: "for_each" sets must not contain null values.`,
      "Invalid for_each set argument",
    );
  if (item.kind !== "string")
    throw invalid(
      "for_each",
      `The given "for_each" argument value is unsuitable: "for_each" supports maps and sets of strings, but you have provided a set containing type ${typeName(typeOf(item))}.`,
      "Invalid for_each set argument",
    );
  return [item.value, item];
}

function invalid(argument: Argument, detail: string, summary = `Invalid ${argument} argument`): DiagnosticError {
  return new DiagnosticError(
    error({ code: `invalid-${argument.replace("_", "-")}`, summary, detail, attributePath: [argument] }),
  );
}

function undecided(argument: Argument, detail: string): DiagnosticError {
  const found: Diagnostic = error({
    code: `unknown-${argument.replace("_", "-")}`,
    summary: `Invalid ${argument} argument`,
    detail: `${detail} To work around this, first apply only what it depends on, with --target.`,
    attributePath: [argument],
  });
  return new DiagnosticError(found);
}
