import { error } from "../diagnostics/diagnostic";
import { parseTypeConstraint } from "../language/parse-type-constraint";
import type { Json } from "../language/json";
import type { Type } from "../language/type";
import { checkName, constructPathOf, notYetSupported, type LabelledBlock } from "./blocks";
import type { VariableBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { readNode } from "./read-body";
import { readFlag, readPlainText } from "./read-flag";
import { referencesOf } from "./read-references";
import { refuseUnknown } from "./unknown-argument";

const known = ["type", "default", "description", "sensitive", "ephemeral", "//"];

export function readVariable({ labels: [name = ""], body: json }: LabelledBlock, report: Report): VariableBlock {
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address: `var.${name}`, constructPath });
  checkName(name, "a variable", inside);
  // Terraform's own default is true
  const later = ["validation", "deprecated", ...(json["nullable"] === true ? [] : ["nullable"])];
  for (const construct of later) if (construct in json) notYetSupported(`${construct} of a variable`, inside);
  refuseUnknown(json, [...known, ...later, "nullable"], "A variable", inside);
  const initial = json["default"] === undefined ? undefined : readNode(json["default"], inside, ["default"]);
  if (initial !== undefined && referencesOf(initial, inside, ["default"]).length > 0) inside(referringDefault());
  const description = readPlainText(json, "description", inside);
  return {
    name,
    type: readType(json["type"], inside),
    ephemeral: readFlag(json, "ephemeral", inside),
    sensitive: readFlag(json, "sensitive", inside),
    ...(initial !== undefined && { default: initial }),
    ...(description !== undefined && { description }),
    ...(constructPath !== undefined && { constructPath }),
  };
}

function readType(json: Json | undefined, report: Report): Type {
  if (json === undefined || json === null) return "dynamic";
  const type = typeof json === "string" ? parseTypeConstraint(json) : undefined;
  if (type !== undefined) return type;
  reportAt(report, { attributePath: ["type"] })(
    error({
      code: "invalid-type",
      summary: "The type of the variable is none of Terraform's",
      detail: "Write string, number, bool, any, list(…), set(…), map(…), tuple([…]) or object({…}).",
    }),
  );
  return "dynamic";
}

function referringDefault() {
  return error({
    code: "invalid-reference",
    summary: "The default of a variable refers to something",
    detail: "It is used before anything else has a value: write it out.",
    attributePath: ["default"],
  });
}
