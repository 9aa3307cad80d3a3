import { error } from "../diagnostics/diagnostic";
import type { Json } from "../language/json";
import { checkName, constructPathOf, type LabelledBlock } from "./blocks";
import type { ResourceBlock } from "./configuration";
import { scriptNotRun } from "./not-run";
import { reportAt, type Report } from "./place";
import { readBody } from "./read-body";
import { readDependsOn } from "./read-depends-on";
import { readLifecycle } from "./read-lifecycle";
import { distinctReferences, referencesOfBody } from "./read-references";
import { readRepetition } from "./read-repetition";

const metaArguments = ["depends_on", "provider", "lifecycle", "count", "for_each", "provisioner", "connection"];

export function readResource(
  mode: "managed" | "data",
  { labels, body: json }: LabelledBlock,
  report: Report,
): ResourceBlock {
  const [type = "", name = ""] = labels;
  const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address, constructPath });
  checkName(type, mode === "data" ? "data source type" : "resource type", inside);
  checkName(name, mode === "data" ? "data source" : "resource", inside);
  for (const construct of ["provisioner", "connection"]) {
    if (construct in json) scriptNotRun(construct, reportAt(inside, { attributePath: [construct] }));
  }
  const repetition = readRepetition(json, inside);
  const body = readBody(json, metaArguments, inside);
  const { lifecycle, references } = readLifecycle(mode, json["lifecycle"], repetition.names, inside);
  return {
    mode,
    type,
    name,
    address,
    body,
    ...(repetition.count !== undefined && { count: repetition.count }),
    ...(repetition.forEach !== undefined && { forEach: repetition.forEach }),
    provider: readProviderReference(json["provider"], type, inside),
    dependsOn: readDependsOn(json["depends_on"], repetition.names, inside),
    lifecycle,
    ...(constructPath !== undefined && { constructPath }),
    references: distinctReferences([
      ...repetition.references,
      ...referencesOfBody(body, repetition.names, inside),
      ...references,
    ]),
  };
}

/** `scv` or `scv.second`, never with `${ }` around it; left out, what stands before the first underscore of the type. */
function readProviderReference(json: Json | undefined, type: string, report: Report): ResourceBlock["provider"] {
  const implied = { name: type.split("_", 1)[0] ?? type };
  if (json === undefined) return implied;
  const match = typeof json === "string" ? /^([a-z_][\w-]*)(?:\.([a-z_][\w-]*))?$/i.exec(json) : null;
  const [, name, alias] = match ?? [];
  if (name !== undefined) return { name, ...(alias !== undefined && { alias }) };
  reportAt(report, { attributePath: ["provider"] })(
    error({
      code: "invalid-provider-reference",
      summary: "Invalid provider configuration reference",
      detail: "It is the provider's local name, and behind a dot its alias: scv or scv.second.",
    }),
  );
  return implied;
}
