import { error, type Diagnostic } from "../diagnostics/diagnostic";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../language/json";
import type { Report } from "./place";

/** A body and the labels before it: `resource` has two, `provider` has one, `terraform` none. */
export interface LabelledBlock {
  readonly labels: readonly string[];
  readonly body: JsonObject;
}

/** Terraform JSON lets an array stand wherever an object may: each of its elements counts. */
export function blocksOf(
  json: Json | undefined,
  labels: number,
  report: Report,
  path: readonly string[],
): LabelledBlock[] {
  const found: Diagnostic[] = [];
  const objects = objectsOf(json, (diagnostic) => found.push(diagnostic), path);
  found.forEach(report);
  if (labels === 0) return objects.map((body) => ({ labels: path.slice(1), body }));
  const named = objects.flatMap((object) => Object.entries(object));
  if (json !== undefined && named.length === 0 && found.length === 0) report(missingLabel(path));
  return named.flatMap(([label, inner]) => blocksOf(inner ?? null, labels - 1, report, [...path, label]));
}

export function objectsOf(json: Json | undefined, report: Report, path: readonly string[]): JsonObject[] {
  if (json === undefined || json === null) return [];
  if (isJsonObject(json)) return [json];
  if (isJsonArray(json)) return json.flatMap((item) => objectsOf(item, report, path));
  report(
    error({
      code: "invalid-configuration",
      summary: `"${path.join(".")}" is not an object`,
      detail: `Terraform JSON has an object at ${path.join(".")}, with a name for each block. Here stands something else.`,
    }),
  );
  return [];
}

function missingLabel(path: readonly string[]) {
  return error({
    code: "invalid-configuration",
    summary: "Missing block label",
    detail: `"${path.join(".")}" has no block in it: write one under its name, or take "${path.join(".")}" out.`,
  });
}

const identifier = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

export function checkName(name: string, what: string, report: Report): void {
  if (identifier.test(name)) return;
  report(
    error({
      code: "invalid-name",
      summary: `Invalid ${what} name`,
      detail: `${JSON.stringify(name)} is none. A name begins with a letter or an underscore; letters, digits, underscores and hyphens may follow.`,
    }),
  );
}

/** What cdktf writes beside a block: where it stands in the construct tree. */
export function constructPathOf(body: JsonObject): string | undefined {
  const comment = body["//"];
  const metadata = isJsonObject(comment) ? comment["metadata"] : undefined;
  const path = isJsonObject(metadata) ? metadata["path"] : undefined;
  return typeof path === "string" ? path : undefined;
}
