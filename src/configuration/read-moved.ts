import type { JsonObject } from "../language/json";
import { constructPathOf } from "./blocks";
import type { InstanceAddress, MovedBlock } from "./configuration";
import { missingArgument } from "./missing-argument";
import { reportAt, type Report } from "./place";
import { readInstanceAddress } from "./read-instance-address";
import { refuseUnknown } from "./unknown-argument";

/** Undefined where one of its addresses cannot be read. */
export function readMoved(json: JsonObject, report: Report): MovedBlock | undefined {
  const constructPath = constructPathOf(json);
  const address = typeof json["from"] === "string" ? json["from"] : undefined;
  const inside = reportAt(report, { address, constructPath, attributePath: ["moved"] });
  refuseUnknown(json, ["from", "to", "//"], "moved", inside);
  const [from, to] = [readEnd("from", json, inside), readEnd("to", json, inside)];
  if (from === undefined || to === undefined) return undefined;
  return { from, to, ...(constructPath !== undefined && { constructPath }) };
}

function readEnd(end: "from" | "to", json: JsonObject, report: Report): InstanceAddress | undefined {
  const written = json[end];
  if (written === undefined) {
    report(missingArgument(end));
    return undefined;
  }
  return readInstanceAddress(written, reportAt(report, { attributePath: [end] }));
}
