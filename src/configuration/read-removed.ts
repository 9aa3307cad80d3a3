import { error } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { constructPathOf, objectsOf } from "./blocks";
import type { RemovedBlock } from "./configuration";
import { missingArgument } from "./missing-argument";
import { scriptNotRun } from "./not-run";
import { reportAt, type Report } from "./place";
import { readFlag } from "./read-flag";
import { readInstanceAddress } from "./read-instance-address";
import { refuseUnknown } from "./unknown-argument";

/** Undefined where its address cannot be read. */
export function readRemoved(json: JsonObject, report: Report): RemovedBlock | undefined {
  const constructPath = constructPathOf(json);
  const address = typeof json["from"] === "string" ? json["from"] : undefined;
  const inside = reportAt(report, { address, constructPath, attributePath: ["removed"] });
  refuseUnknown(json, ["from", "lifecycle", "connection", "provisioner", "//"], "removed", inside);
  for (const construct of ["provisioner", "connection"]) {
    if (construct in json) scriptNotRun(construct, reportAt(inside, { attributePath: [construct] }));
  }
  const lifecycle: JsonObject = Object.assign({}, ...objectsOf(json["lifecycle"], inside, ["lifecycle"]));
  const atLifecycle = reportAt(inside, { attributePath: ["lifecycle"] });
  refuseUnknown(lifecycle, ["destroy", "//"], "lifecycle of removed", atLifecycle);
  const destroy = readFlag(lifecycle, "destroy", atLifecycle, true);
  if (json["from"] === undefined) inside(missingArgument("from"));
  const atFrom = reportAt(inside, { attributePath: ["from"] });
  const from = json["from"] === undefined ? undefined : readInstanceAddress(json["from"], atFrom);
  if (from === undefined) return undefined;
  const { type, name } = from;
  if (from.mode === "data") atFrom(dataSource());
  else if (from.key !== undefined) atFrom(instanceKey(`${type}.${name}`));
  return { from: { type, name }, destroy, ...(constructPath !== undefined && { constructPath }) };
}

function dataSource() {
  return error({
    code: "invalid-address",
    summary: "Data source address not allowed",
    detail: "A data source is never destroyed: it leaves the state with its block. Take the statement out.",
  });
}

function instanceKey(address: string) {
  return error({
    code: "invalid-address",
    summary: "Resource instance keys not allowed",
    detail: `removed is for all instances of a resource: write ${address}. One instance goes by its count or for_each.`,
  });
}
