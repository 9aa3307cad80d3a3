import { error, warning } from "../diagnostics/diagnostic";
import { ConversionError } from "../language/conversion-error";
import type { Json } from "../language/json";
import { object, tuple, unknown } from "../language/make";
import { mapEntries } from "../language/marks";
import type { TypeConstraint } from "../language/type-constraint";
import { convertWithDefaults } from "../language/type-defaults";
import type { Value } from "../language/value";
import type { BodyNode } from "./configuration";
import { reportAt, type Report } from "./place";
import { readNode, readPlainNode } from "./read-body";
import { traversalsOf } from "./traversals";

/** The default of a variable as a value of its type. Terraform takes it literally, with whatever looks like a template. */
export function readDefault(
  json: Json | undefined,
  { type, defaults }: TypeConstraint,
  nullable: boolean,
  report: Report,
): Value | undefined {
  if (json === undefined) return undefined;
  const inside = reportAt(report, { attributePath: ["default"] });
  if (traversalsOf(readNode(json, () => undefined)).length > 0) inside(literalDefault());
  const value = literalOf(readPlainNode(json, report, ["default"]));
  if (value.kind === "null" && !nullable) inside(invalid("It is null, and nullable is false: write another, or none."));
  const converted = convertWithDefaults(value, type, defaults);
  if (!(converted instanceof ConversionError)) return converted;
  inside(invalid(`This default value is not compatible with the variable's type constraint: ${converted.toString()}.`));
  return value;
}

function literalOf(node: BodyNode): Value {
  switch (node.kind) {
    case "expression":
      return node.expression.kind === "literal" ? node.expression.value : unknown("dynamic");
    case "list":
      return tuple(node.items.map(literalOf));
    case "object":
      return object(mapEntries(node.entries, literalOf));
  }
}

function invalid(detail: string) {
  return error({ code: "invalid-default", summary: "Invalid default value for variable", detail });
}

function literalDefault() {
  return warning({
    code: "literal-default",
    summary: "The default of a variable is taken literally",
    detail:
      "What stands in ${ } is not evaluated there, here as with Terraform. Use a local value for what is worked out of others.",
  });
}
