import { error } from "../diagnostics/diagnostic";
import { isJsonArray, type Json } from "../language/json";
import { readBareExpression } from "./bare-expression";
import type { Reference } from "./configuration";
import { reportAt, type Report } from "./place";
import { addressOf, readReference, type Names } from "./read-reference";

/** Addresses of whole blocks, written with or without `${ }` around them. */
export function readDependsOn(json: Json | undefined, names: Names, report: Report): readonly string[] {
  if (json === undefined) return [];
  if (!isJsonArray(json)) reportAt(report, { attributePath: ["depends_on"] })(notResources());
  const references = (isJsonArray(json) ? json : []).map((item, i) =>
    readDependency(item, names, reportAt(report, { attributePath: ["depends_on", i] })),
  );
  return references.filter((reference) => reference !== undefined).map(addressOf);
}

function readDependency(json: Json, names: Names, report: Report): Reference | undefined {
  const expression = readBareExpression(json, () => undefined);
  if (expression?.kind !== "traversal") {
    report(notResources());
    return undefined;
  }
  const reference = readReference(expression, names, report);
  if (reference?.kind === "resource" && reference.indexed === false) report(attributeGiven(addressOf(reference)));
  return reference;
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
