import { Annotations, type TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { z } from "zod";
import { formatPath, hasErrors, type Diagnostic } from "../src/diagnostics/diagnostic";
import type { Rule } from "../src/provider/definition";
import { deriveBlock } from "../src/provider/derive-block";
import type { Block } from "../src/provider/schema";
import { validateConfig } from "../src/provider/validate-config";
import { ArgumentError } from "./argument-error";
import { argumentPath, withArgumentNames, type ArgumentNames } from "./argument-names";
import { attributeValues } from "./attribute-value";
import { lossesBesideTokens } from "./number-token";

/** By what the arguments of one kind of construct are judged. */
export interface ArgumentCheck {
  readonly schema: z.ZodObject;
  readonly block: Block;
  readonly rules: readonly Rule[];
  readonly names: ArgumentNames;
  /** Arguments that are no attributes. */
  readonly others: readonly string[];
}

const metaArguments: Readonly<Record<keyof TerraformMetaArguments, true>> = {
  dependsOn: true,
  count: true,
  provider: true,
  lifecycle: true,
  forEach: true,
  provisioners: true,
  connection: true,
};

export function argumentCheck(
  schema: z.ZodObject,
  {
    rules = [],
    names = {},
    others = Object.keys(metaArguments),
  }: Partial<Omit<ArgumentCheck, "schema" | "block">> = {},
): ArgumentCheck {
  return { schema, block: deriveBlock(schema, ""), rules, names, others };
}

/** Of look-ups of all that there is. */
export const metaArgumentsOnly = argumentCheck(z.object({}));

/**
 * Judges what a construct was made with; what is a token is passed over. Warnings become annotations of the construct.
 * Throws ArgumentError.
 */
export function checkArguments(
  construct: Construct,
  attributes: Readonly<Record<string, unknown>>,
  { schema, block, rules, names }: ArgumentCheck,
): void {
  const findings = [
    ...lossesBesideTokens(attributes),
    ...validateConfig({ schema, block, rules }, attributeValues(attributes)),
  ];
  const diagnostics = findings.map((finding) => inArguments(finding, construct.node.path, block, names));
  if (hasErrors(diagnostics)) throw new ArgumentError(diagnostics.filter(({ severity }) => severity === "error"));
  for (const warning of diagnostics) Annotations.of(construct).addWarning(`${warning.summary}\n${warning.detail}`);
}

function inArguments(finding: Diagnostic, constructPath: string, block: Block, names: ArgumentNames): Diagnostic {
  const { attributePath = [] } = finding;
  const argument = argumentPath(attributePath, names);
  const attribute = formatPath(attributePath);
  const isSubject = attribute !== "" && finding.summary.startsWith(`${attribute} `);
  const said = isSubject ? finding.summary.slice(attribute.length) : `: ${finding.summary}`;
  return {
    ...finding,
    constructPath,
    summary: `${argument}${withArgumentNames(said, block, names)}`,
    detail: withArgumentNames(finding.detail, block, names),
  };
}
