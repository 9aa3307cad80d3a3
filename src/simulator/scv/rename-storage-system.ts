import type { Appliance } from "../appliance";
import { isRecord, type JsonRecord } from "../record";
import { Refusal } from "../refusal";
import type { Job } from "./job";

/** The new connection must be there already; the old name is then replaced in what backups remember. */
export function renameStorageSystem(appliance: Appliance, body: JsonRecord): Job {
  const existing = nameIn(body, "existingSVM");
  const renamed = nameIn(body, "newSVM");
  if (!appliance.storageSystems.named(renamed)) throw new Refusal(400, `There is no storage system '${renamed}'.`);
  return appliance.runJob("renameStorageSystem", `Rename Storage System '${existing}' to '${renamed}'`);
}

function nameIn(body: JsonRecord, key: string): string {
  const part = body[key];
  const name = isRecord(part) ? part["name"] : undefined;
  if (typeof name !== "string" || name === "") throw new Refusal(400, `${key}.name: required.`);
  return name;
}
