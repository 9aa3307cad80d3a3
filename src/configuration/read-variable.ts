import { error } from "../diagnostics/diagnostic";
import type { Json } from "../language/json";
import { parseTypeConstraint } from "../language/parse-type-constraint";
import type { TypeConstraint } from "../language/type-constraint";
import { checkName, constructPathOf, type LabelledBlock } from "./blocks";
import type { Condition, VariableBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { readConditions } from "./read-condition";
import { readDefault } from "./read-default";
import { readFlag, readPlainText } from "./read-flag";
import { traversalsOf } from "./traversals";
import { refuseUnknown } from "./unknown-argument";

const known = ["type", "default", "description", "sensitive", "ephemeral", "nullable", "validation", "//"];
const reserved = ["source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"];

export function readVariable({ labels: [name = ""], body: json }: LabelledBlock, report: Report): VariableBlock {
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address: `var.${name}`, constructPath });
  checkName(name, "variable", inside);
  if (reserved.includes(name)) inside(reservedName(name));
  refuseUnknown(json, known, "A variable", inside);
  const constraint = readType(json["type"], inside);
  const { type, defaults } = constraint;
  const nullable = readFlag(json, "nullable", inside, true);
  const initial = readDefault(json["default"], constraint, nullable, inside);
  const description = readPlainText(json, "description", inside);
  return {
    name,
    type,
    ...(json["type"] === undefined && { untyped: true }),
    ...(defaults !== undefined && { typeDefaults: defaults }),
    ephemeral: readFlag(json, "ephemeral", inside),
    sensitive: readFlag(json, "sensitive", inside),
    nullable,
    validations: readValidations(name, json["validation"], inside),
    ...(initial !== undefined && { default: initial }),
    ...(description !== undefined && { description }),
    ...(constructPath !== undefined && { constructPath }),
  };
}

function readType(json: Json | undefined, report: Report): TypeConstraint {
  if (json === undefined) return { type: "dynamic" };
  const read = parseTypeConstraint(typeof json === "string" ? json : "");
  if ("type" in read) return read;
  reportAt(report, { attributePath: ["type"] })(
    error({ code: "invalid-type", summary: read.summary, detail: read.detail }),
  );
  return { type: "dynamic" };
}

function readValidations(name: string, json: Json | undefined, report: Report): readonly Condition[] {
  const validations = readConditions("validation", json, {}, report);
  for (const { path, condition } of validations) {
    const refersToItself = traversalsOf(condition).some(
      ({
        traversal: {
          root,
          steps: [step],
        },
      }) => {
        return root === "var" && step !== undefined && "attribute" in step && step.attribute === name;
      },
    );
    if (!refersToItself) reportAt(report, { attributePath: [...path, "condition"] })(otherCondition(name));
  }
  return validations;
}

function reservedName(name: string) {
  return error({
    code: "invalid-name",
    summary: "Invalid variable name",
    detail: `"${name}" has a meaning of its own where a module is called: give the variable another name.`,
  });
}

function otherCondition(name: string) {
  return error({
    code: "invalid-condition",
    summary: "Invalid variable validation condition",
    detail: `A validation tests the value that came in: its condition refers to var.${name}.`,
  });
}
