import { z } from "zod";
import { wholeRecord } from "../diagnostics/whole-record";

/** Terraform's state, version 4, as Terraform 1.11 writes it. Unknown keys are kept. */
export const stateInstanceSchema = z.looseObject({
  index_key: z.union([z.string(), z.number()]).optional(),
  status: z.literal("tainted").optional(),
  deposed: z.string().optional(),
  schema_version: z.number().int(),
  attributes: wholeRecord(z.unknown()),
  /** Paths as Terraform writes them: lists of `{type, value}` steps. */
  sensitive_attributes: z.array(z.unknown()).optional(),
  /** base64 */
  private: z.string().optional(),
  dependencies: z.array(z.string()).optional(),
  create_before_destroy: z.boolean().optional(),
});

export const stateResourceSchema = z.looseObject({
  module: z.string().optional(),
  mode: z.enum(["managed", "data"]),
  type: z.string(),
  name: z.string(),
  /** `provider["terraform.local/cdktf-scv/scv"]`, with `.alias` behind it where there is one. */
  provider: z.string(),
  instances: z.array(stateInstanceSchema),
});

export const stateDocumentSchema = z.looseObject({
  version: z.literal(4),
  terraform_version: z.string(),
  serial: z.number().int().nonnegative(),
  lineage: z.string(),
  outputs: wholeRecord(z.looseObject({ value: z.unknown(), type: z.unknown(), sensitive: z.boolean().optional() })),
  resources: z.array(stateResourceSchema),
  check_results: z.unknown().optional(),
});

export type StateInstance = z.output<typeof stateInstanceSchema>;
export type StateResource = z.output<typeof stateResourceSchema>;
export type StateDocument = z.output<typeof stateDocumentSchema>;
