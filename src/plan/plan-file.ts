import { createHash } from "node:crypto";
import { z } from "zod";
import { DiagnosticError, error } from "../diagnostics/diagnostic";
import { jsonOf } from "../instance/json-of";
import type { JsonObject } from "../language/json";
import { parseJson, printJson } from "../language/json-text";
import type { StackPlan } from "./plan";

/** A plan, and what it was made of as readers of Terraform's plans are shown it. */
export interface SavedPlan extends StackPlan {
  readonly basis: PlanBasis;
}

export interface PlanBasis {
  /** As it is written, without secrets. */
  readonly configuration: JsonObject;
  readonly relevantAttributes: readonly JsonObject[];
  /** The state as refreshed. */
  readonly priorState: JsonObject;
}

const headerSchema = z.object({
  format: z.literal("cdktf-scv plan"),
  version: z.number().int(),
  tool: z.string(),
  sha256: z.string(),
});

const currentVersion = 1;

const anything = z.looseObject({});
const entries = z.array(anything);
const value = z.looseObject({ kind: z.string() }).nullable();

const planSchema = z.looseObject({
  stack: z.string(),
  lineage: z.string(),
  serial: z.number(),
  stateDigest: z.string(),
  configurationDigest: z.string(),
  providers: z.record(z.string(), z.string()),
  appliances: anything,
  variables: z.record(z.string(), anything),
  destroy: z.boolean(),
  refreshOnly: z.boolean(),
  isWhole: z.boolean(),
  durableIntents: z.boolean(),
  changes: z.array(
    z.looseObject({
      address: z.string(),
      key: anything,
      provider: z.string(),
      action: z.string(),
      before: value,
      after: value,
      requiresReplace: z.array(z.unknown()),
      fields: entries,
      dependencies: z.array(z.string()),
    }),
  ),
  outputs: z.array(z.looseObject({ name: z.string(), before: value, after: value })),
  checks: entries,
  drift: entries,
  diagnostics: entries,
  upkeep: z.looseObject({ settled: entries, changes: entries }),
  basis: z.looseObject({ configuration: anything, relevantAttributes: entries, priorState: anything }),
});

// whether it is a plan at all: the checksum vouches that nobody but this tool, of this version, wrote it
const plansSchema = z.array(z.custom<SavedPlan>((plan) => planSchema.safeParse(plan).success));

/** A line that says what it is and whether it is whole, and a line with the plans. */
export function printPlanFile(plans: readonly SavedPlan[], tool: string): string {
  const content = printJson(jsonOf(plans));
  const header = { format: "cdktf-scv plan", version: currentVersion, tool, sha256: digest(content) };
  return `${JSON.stringify(header)}\n${content}\n`;
}

/** Of whatever version, whole or not. */
export function isPlanFile(text: string): boolean {
  const [head = ""] = text.split("\n", 1);
  return headerSchema.safeParse(parsed(head)).success;
}

/** Throws DiagnosticError. */
export function readPlanFile(path: string, text: string, tool: string): SavedPlan[] {
  const [head = "", content = ""] = text.split("\n");
  const header = headerSchema.safeParse(parsed(head));
  if (!header.success) throw refused(path, "is not a plan file of cdktf-scv");
  const { version, tool: writer, sha256 } = header.data;
  if (version > currentVersion || writer !== tool) {
    throw refused(path, `was written by version ${writer}, and this is version ${tool}`);
  }
  if (sha256 !== digest(content)) throw refused(path, "is damaged: its checksum does not fit");
  const plans = plansSchema.safeParse(parsed(content));
  if (!plans.success) throw refused(path, "does not hold a plan");
  return plans.data;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function digest(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

function refused(path: string, why: string): DiagnosticError {
  return new DiagnosticError(
    error({
      code: "plan-file-invalid",
      summary: "The plan file cannot be used",
      detail: `${path} ${why}. Make a new one with:\n    scv plan --out=plan.scv`,
    }),
  );
}
