import { error } from "../diagnostics/diagnostic";
import { checkName, constructPathOf, notYetSupported, type LabelledBlock } from "./blocks";
import type { OutputBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { readNode } from "./read-body";
import { readDependsOn } from "./read-depends-on";
import { readFlag, readPlainText } from "./read-flag";
import { referencesOf } from "./read-references";
import { refuseUnknown } from "./unknown-argument";

const known = ["value", "sensitive", "description", "depends_on", "//"];
const later = ["ephemeral", "precondition", "deprecated"];

export function readOutput({ labels: [name = ""], body: json }: LabelledBlock, report: Report): OutputBlock {
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address: `output.${name}`, constructPath });
  checkName(name, "an output", inside);
  for (const construct of later) if (construct in json) notYetSupported(`${construct} of an output`, inside);
  refuseUnknown(json, [...known, ...later], "An output", inside);
  if (json["value"] === undefined) {
    inside(error({ code: "missing-argument", summary: "The output has no value", detail: 'Give it a "value".' }));
  }
  const value = readNode(json["value"] ?? null, inside, ["value"]);
  const description = readPlainText(json, "description", inside);
  return {
    name,
    value,
    sensitive: readFlag(json, "sensitive", inside),
    ...(description !== undefined && { description }),
    dependsOn: readDependsOn(json["depends_on"], inside),
    ...(constructPath !== undefined && { constructPath }),
    references: referencesOf(value, inside, ["value"]),
  };
}
