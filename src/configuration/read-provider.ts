import { constructPathOf, checkName, notYetSupported, type LabelledBlock } from "./blocks";
import type { ProviderBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { readBody } from "./read-body";
import { readPlainText } from "./read-flag";
import { referencesOfBody } from "./read-references";

/** `provider.scv`, `provider.scv.second`. */
export function providerAddress({ name, alias }: { readonly name: string; readonly alias?: string }): string {
  return alias === undefined ? `provider.${name}` : `provider.${name}.${alias}`;
}

export function readProvider({ labels: [name = ""], body: json }: LabelledBlock, report: Report): ProviderBlock {
  const alias = readPlainText(json, "alias", reportAt(report, { address: providerAddress({ name }) }));
  const named = { name, ...(alias !== undefined && { alias }) };
  const constructPath = constructPathOf(json);
  const inside = reportAt(report, { address: providerAddress(named), constructPath });
  checkName(name, "a provider", inside);
  if (alias !== undefined) checkName(alias, "an alias", inside);
  for (const construct of ["for_each", "version"]) {
    if (construct in json) notYetSupported(construct, reportAt(inside, { attributePath: [construct] }));
  }
  const body = readBody(json, ["alias", "for_each", "version"], inside);
  return {
    ...named,
    body,
    ...(constructPath !== undefined && { constructPath }),
    references: referencesOfBody(body, inside),
  };
}
