import { error } from "../diagnostics/diagnostic";
import { isJsonArray, type Json } from "../language/json";
import { readBareExpression } from "./bare-expression";
import type { Dependency } from "./configuration";
import { reportAt, type Report } from "./place";
import { addressOf, readReference, type Names } from "./read-reference";

/** Addresses of whole blocks, written with or without `${ }` around them. */
export function readDependsOn(json: Json | undefined, names: Names, report: Report): readonly Dependency[] {
  if (json === undefined) return [];
  if (!isJsonArray(json)) reportAt(report, { attributePath: ["depends_on"] })(notResources());
  return (isJsonArray(json) ? json : []).flatMap((item, i) =>
    readDependency(item, names, reportAt(report, { attributePath: ["depends_on", i] })),
  );
}

function readDependency(json: Json, names: Names, report: Report): readonly Dependency[] {
  const written = readBareExpression(json, () => undefined);
  if (written?.kind !== "traversal") {
    report(notResources());
    return [];
  }
  const reference = readReference(written, names, report);
  if (reference === undefined) return [];
  const address = addressOf(reference);
  if (reference.kind === "resource" && reference.indexed === false) report(attributeGiven(address));
  return [{ address, written }];
}

function notResources() {
  return error({
    code: "invalid-depends-on",
    summary: "Invalid expression",
    detail: "depends_on is a list of resources such as scv_policy.gold or data.scv_policy.gold.",
  });
}

function attributeGiven(address: string) {
  return error({
    code: "invalid-depends-on",
    summary: "Invalid depends_on reference",
    detail: `It waits for the whole resource and not for an attribute: write ${address}.`,
  });
}
