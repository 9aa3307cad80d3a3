import { error } from "../diagnostics/diagnostic";
import { isJsonArray, type Json } from "../language/json";
import { parseTemplate } from "../language/parse-template";
import { reportAt, type Report } from "./place";
import { addressOf, readReference } from "./read-references";

/** Addresses of resources, written with or without `${ }` around them. */
export function readDependsOn(json: Json | undefined, report: Report): readonly string[] {
  if (json === undefined || json === null) return [];
  const inside = reportAt(report, { attributePath: ["depends_on"] });
  const addresses = (isJsonArray(json) ? json : [json]).map((item) => readAddress(item, inside));
  return [...new Set(addresses.filter((address) => address !== undefined))];
}

function readAddress(json: Json, report: Report): string | undefined {
  if (typeof json === "string") {
    const { expression } = parseTemplate(json.startsWith("${") ? json : `\${${json}}`);
    if (expression.kind === "traversal") {
      const reference = readReference(expression, report);
      if (reference === undefined) return undefined;
      if (reference.kind === "resource") return addressOf(reference);
    }
  }
  report(
    error({
      code: "invalid-depends-on",
      summary: "depends_on holds something that is no resource",
      detail: "It is a list of resources such as scv_policy.gold or data.scv_policy.gold.",
    }),
  );
  return undefined;
}
