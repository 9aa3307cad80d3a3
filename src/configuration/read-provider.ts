import { error, warning } from "../diagnostics/diagnostic";
import { constructPathOf, checkName, type LabelledBlock } from "./blocks";
import type { ProviderBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { readBody } from "./read-body";
import { readPlainText } from "./read-flag";
import { referencesOfBody } from "./read-references";

const reserved = ["count", "depends_on", "for_each", "lifecycle", "locals", "source"];

/** `provider.scv`, `provider.scv.second`. */
export function providerAddress({ name, alias }: { readonly name: string; readonly alias?: string }): string {
  return alias === undefined ? `provider.${name}` : `provider.${name}.${alias}`;
}

export function readProvider({ labels: [name = ""], body: json }: LabelledBlock, report: Report): ProviderBlock {
  const alias = readPlainText(json, "alias", reportAt(report, { address: providerAddress({ name }) }));
  const named = { name, ...(alias !== undefined && { alias }) };
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address: providerAddress(named), constructPath });
  checkName(name, "provider", inside);
  if (alias !== undefined) checkName(alias, "provider alias", inside);
  for (const argument of reserved) {
    if (argument in json) reportAt(inside, { attributePath: [argument] })(reservedArgument(argument));
  }
  if ("version" in json) reportAt(inside, { attributePath: ["version"] })(versionGiven());
  const body = readBody(json, ["alias", "version", ...reserved], inside);
  return {
    ...named,
    body,
    ...(constructPath !== undefined && { constructPath }),
    references: referencesOfBody(body, {}, inside),
  };
}

function reservedArgument(name: string) {
  return error({
    code: "invalid-argument",
    summary: "Reserved argument name in provider block",
    detail: `A provider has no ${name}: write a block for each configuration, with an alias.`,
  });
}

function versionGiven() {
  return warning({
    code: "deprecated-argument",
    summary: "Version constraints inside provider configuration blocks are deprecated",
    detail: "It has no effect here: write it in terraform.required_providers.",
  });
}
