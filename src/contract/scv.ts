import { z } from "zod";
import content from "./scv.openapi.json";

const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  "x-evidence": z.enum(["seed", "doc", "code", "decided"]),
  "x-since": z.string().optional(),
});

const contractSchema = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** An OpenAPI 3.1 document. */
export type Contract = z.output<typeof contractSchema>;

export interface Operation {
  /** `GET`. */
  readonly method: string;
  /** From the server's base path on: `/4.1/policies/{policyId}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  readonly evidence: "seed" | "doc" | "code" | "decided";
}

/** The SCV REST API, all releases together; `x-since` says what came later. */
export const scvContract: Contract = contractSchema.parse(content);

const contracts = new Map<string, Contract>();

/** The document of one release, such as `4.5`: without what came later. `info.version` is the release. */
export function contractOf(release: string): Contract {
  const known = contracts.get(release) ?? contractWithoutLater(release);
  contracts.set(release, known);
  return known;
}

function contractWithoutLater(release: string): Contract {
  const shown = contractSchema.parse(withoutLater(scvContract, release));
  const paths = Object.entries(shown.paths).filter(([, operations]) => Object.keys(operations).length > 0);
  return { ...shown, paths: Object.fromEntries(paths), info: { ...shown.info, version: release } };
}

export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      id: operation.operationId,
      summary: operation.summary,
      tag: operation.tags.join(", "),
      evidence: operation["x-evidence"],
    })),
  );
}

function withoutLater(value: unknown, release: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutLater(item, release));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => !isLater(inner, release));
  const result = Object.fromEntries(kept.map(([key, inner]) => [key, withoutLater(inner, release)]));
  const { required, properties } = result;
  if (!Array.isArray(required) || typeof properties !== "object" || properties === null) return result;
  return { ...result, required: required.filter((name) => name in properties) };
}

function isLater(value: unknown, release: string): boolean {
  if (typeof value !== "object" || value === null || !("x-since" in value)) return false;
  const [major = 0, minor = 0] = release.split(".").map(Number);
  const [sinceMajor = 0, sinceMinor = 0] = String(value["x-since"]).split(".").map(Number);
  return sinceMajor > major || (sinceMajor === major && sinceMinor > minor);
}
