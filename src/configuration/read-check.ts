import { error } from "../diagnostics/diagnostic";
import { blocksOf, checkName, constructPathOf, type LabelledBlock } from "./blocks";
import type { CheckBlock, ResourceBlock } from "./configuration";
import { reportAt, type Report } from "./place";
import { conditionReferences, readConditions } from "./read-condition";
import { readResource } from "./read-resource";
import { refuseUnknown } from "./unknown-argument";

/** A check block and the data source in it, which only its assertions may use. */
export interface ReadCheck {
  readonly check: CheckBlock;
  readonly resources: readonly ResourceBlock[];
}

export function readCheck({ labels: [name = ""], body: json }: LabelledBlock, report: Report): ReadCheck {
  const constructPath = constructPathOf(json);
  const place = { address: `check.${name}`, constructPath };
  const inside = reportAt(report, place);
  checkName(name, "check block", inside);
  refuseUnknown(json, ["assert", "data", "//"], "A check", inside);
  const data = blocksOf(json["data"], 2, reportAt(report, { constructPath }), ["data"]);
  if (data.length > 1) inside(severalData());
  for (const block of data) refuseMeta(block, inside);
  const resources = data.map((block) => ({
    ...readResource("data", block, reportAt(report, { constructPath })),
    check: name,
  }));
  const asserts = readConditions("assert", json["assert"], {}, inside);
  if (asserts.length === 0) inside(noAssert());
  return {
    check: {
      name,
      asserts,
      ...(constructPath !== undefined && { constructPath }),
      references: conditionReferences(...asserts),
    },
    resources,
  };
}

function refuseMeta({ body, labels }: LabelledBlock, report: Report): void {
  const at = (name: string) => reportAt(report, { attributePath: ["data", ...labels, name] });
  for (const name of ["count", "for_each"]) {
    if (body[name] !== undefined) {
      at(name)(
        error({
          code: "invalid-argument",
          summary: `Invalid "${name}" attribute`,
          detail: `The data source of a check has one instance: take ${name} out, or read the data outside of the check.`,
        }),
      );
    }
  }
  if (body["lifecycle"] !== undefined) {
    at("lifecycle")(
      error({
        code: "invalid-argument",
        summary: "Invalid lifecycle block",
        detail: "The data source of a check has no lifecycle: write its conditions as assertions of the check.",
      }),
    );
  }
}

function severalData() {
  return error({
    code: "duplicate-block",
    summary: "Multiple data resource blocks",
    detail: "A check has at most one data source: make a check for each, or read the data outside of it.",
  });
}

function noAssert() {
  return error({
    code: "missing-argument",
    summary: "Zero assert blocks",
    detail: "A check has at least one assert: give it one, with a condition and an error_message.",
  });
}
