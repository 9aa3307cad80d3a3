import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import type { z } from "zod";
import { formatPath, hasErrors, type Diagnostic } from "../src/diagnostics/diagnostic";
import type { Rule } from "../src/provider/definition";
import { deriveBlock } from "../src/provider/derive-block";
import type { Block } from "../src/provider/schema";
import { validateConfig } from "../src/provider/validate-config";
import { ArgumentError, argumentMessage } from "./argument-error";
import { argumentPath, withArgumentNames, type ArgumentNames } from "./argument-names";
import { attributeValues } from "./attribute-value";

/** By what the arguments of one kind of construct are judged. */
export interface ArgumentCheck {
  readonly schema: z.ZodObject;
  readonly block: Block;
  readonly rules: readonly Rule[];
  readonly names: ArgumentNames;
}

export function argumentCheck(
  schema: z.ZodObject,
  { rules = [], names = {} }: Partial<Pick<ArgumentCheck, "rules" | "names">> = {},
): ArgumentCheck {
  return { schema, block: deriveBlock(schema, ""), rules, names };
}

/**
 * Judges what a construct was made with; what is a token is passed over. Warnings become annotations of the construct.
 * Throws ArgumentError.
 */
export function checkArguments(
  construct: Construct,
  attributes: Readonly<Record<string, unknown>>,
  { schema, block, rules, names }: ArgumentCheck,
): void {
  const findings = validateConfig({ schema, block, rules }, attributeValues(attributes));
  const diagnostics = findings.map((finding) => inArguments(finding, construct.node.path, block, names));
  if (hasErrors(diagnostics)) throw new ArgumentError(diagnostics.filter(({ severity }) => severity === "error"));
  for (const warning of diagnostics) Annotations.of(construct).addWarning(argumentMessage(warning));
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
