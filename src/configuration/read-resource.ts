import { error } from "../diagnostics/diagnostic";
import { checkName, constructPathOf, notYetSupported, type LabelledBlock } from "./blocks";
import type { ResourceBlock } from "./configuration";
import type { Json } from "../language/json";
import { reportAt, type Report } from "./place";
import { readBody } from "./read-body";
import { readDependsOn } from "./read-depends-on";
import { readLifecycle } from "./read-lifecycle";
import { referencesOfBody } from "./read-references";

const later = ["count", "for_each", "provisioner", "connection", "dynamic"];
const metaArguments = ["depends_on", "provider", "lifecycle", ...later];

export function readResource(
  mode: "managed" | "data",
  { labels, body: json }: LabelledBlock,
  report: Report,
): ResourceBlock {
  const [type = "", name = ""] = labels;
  const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address, constructPath });
  checkName(type, mode === "data" ? "a type of data source" : "a type of resource", inside);
  checkName(name, mode === "data" ? "a data source" : "a resource", inside);
  for (const construct of later) {
    if (construct in json) notYetSupported(construct, reportAt(inside, { attributePath: [construct] }));
  }
  const body = readBody(json, metaArguments, inside);
  return {
    mode,
    type,
    name,
    address,
    body,
    provider: readProviderReference(json["provider"], type, inside),
    dependsOn: readDependsOn(json["depends_on"], inside),
    lifecycle: readLifecycle(json["lifecycle"], inside),
    ...(constructPath !== undefined && { constructPath }),
    references: referencesOfBody(body, inside),
  };
}

/** `scv` or `scv.second`; left out, what stands before the first underscore of the type. */
function readProviderReference(json: Json | undefined, type: string, report: Report): ResourceBlock["provider"] {
  const implied = { name: type.split("_", 1)[0] ?? type };
  if (json === undefined || json === null) return implied;
  const match = typeof json === "string" ? /^(?:\$\{)?([\w-]+)(?:\.([\w-]+))?\}?$/.exec(json) : null;
  const [, name, alias] = match ?? [];
  if (name !== undefined) return { name, ...(alias !== undefined && { alias }) };
  reportAt(report, { attributePath: ["provider"] })(
    error({
      code: "invalid-provider-reference",
      summary: "provider does not name a provider",
      detail: "It is the provider's local name, and behind a dot its alias: scv or scv.second.",
    }),
  );
  return implied;
}
