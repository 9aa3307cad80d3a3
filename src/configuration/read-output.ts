import { error } from "../diagnostics/diagnostic";
import { checkName, constructPathOf, type LabelledBlock } from "./blocks";
import type { OutputBlock } from "./configuration";
import { missingArgument } from "./missing-argument";
import { reportAt, type Report } from "./place";
import { readNode } from "./read-body";
import { conditionReferences, readConditions } from "./read-condition";
import { readDependsOn } from "./read-depends-on";
import { readFlag, readPlainText } from "./read-flag";
import { distinctReferences, referencesOf } from "./read-references";
import { refuseUnknown } from "./unknown-argument";

const known = ["value", "sensitive", "ephemeral", "description", "depends_on", "precondition", "//"];

export function readOutput({ labels: [name = ""], body: json }: LabelledBlock, report: Report): OutputBlock {
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address: `output.${name}`, constructPath });
  checkName(name, "output", inside);
  refuseUnknown(json, known, "An output", inside);
  if (json["value"] === undefined) inside(missingArgument("value"));
  const ephemeral = readFlag(json, "ephemeral", inside);
  if (ephemeral) inside(ephemeralOutput());
  const value = readNode(json["value"] ?? null, inside, ["value"]);
  const preconditions = readConditions("precondition", json["precondition"], {}, inside);
  const description = readPlainText(json, "description", inside);
  return {
    name,
    value,
    sensitive: readFlag(json, "sensitive", inside),
    ...(description !== undefined && { description }),
    ephemeral,
    preconditions,
    dependsOn: readDependsOn(json["depends_on"], {}, inside),
    ...(constructPath !== undefined && { constructPath }),
    references: distinctReferences([
      ...referencesOf(value, {}, inside, ["value"]),
      ...conditionReferences(...preconditions),
    ]),
  };
}

function ephemeralOutput() {
  return error({
    code: "invalid-argument",
    summary: "Ephemeral output not allowed",
    detail: "The outputs of a stack are stored: take ephemeral out, and keep what is ephemeral out of outputs.",
    attributePath: ["ephemeral"],
  });
}
