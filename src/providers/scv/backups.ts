import { DiagnosticError } from "../../diagnostics/diagnostic";
import { isJsonObject, JsonNumber, type Json, type JsonObject } from "../../language/json";
import type { ScvClient } from "./client";
import { idText } from "./wire/read-wire";

/** A backup as far as a plan needs it. */
export interface Backup {
  readonly id: string;
  readonly policyId: string | undefined;
  readonly resourceGroupId: string | undefined;
  /** Milliseconds since 1970; undefined where the appliance's text cannot be read. */
  readonly startedAt: number | undefined;
}

/** What is known of the backups of some objects. */
export interface BackupCount {
  readonly backups: readonly Backup[];
  /** Entities whose backups cannot be asked for (tags, folders), or were not answered. */
  readonly uncounted: readonly string[];
}

/** The backups of a group's entities, each once. */
export async function backupsOf(client: ScvClient, entities: readonly string[]): Promise<BackupCount> {
  const uncounted: string[] = [];
  const lists = await Promise.all(
    entities.map(async (entity) => {
      const path = backupsPath(entity);
      const found = path === undefined ? undefined : await readBackups(client, path);
      if (found === undefined) uncounted.push(entity);
      return found ?? [];
    }),
  );
  return { backups: [...new Map(lists.flat().map((backup) => [backup.id, backup])).values()], uncounted };
}

function backupsPath(entity: string): string | undefined {
  const id = encodeURIComponent(entity);
  if (entity.startsWith("vm-")) return `/api/4.1/vm/${id}/backups`;
  return entity.startsWith("datastore-") ? `/api/4.1/datastores/${id}/backups` : undefined;
}

/** Undefined where the appliance does not answer: a plan is not stopped by it, it says so. */
async function readBackups(client: ScvClient, path: string): Promise<readonly Backup[] | undefined> {
  try {
    const list = (await client.listIfThere(path, "backupResponseList")) ?? [];
    return list.flatMap((item) => (isJsonObject(item) ? readBackup(item) : []));
  } catch (cause) {
    if (cause instanceof DiagnosticError) return undefined;
    throw cause;
  }
}

function readBackup(wire: JsonObject): Backup[] {
  const id = idText(wire["id"]) ?? idText(wire["backupId"]);
  if (id === undefined) return [];
  const startedAt = timeOf(wire["startTime"] ?? wire["endTime"]);
  return [{ id, policyId: idText(wire["policyId"]), resourceGroupId: idText(wire["resourceGroupId"]), startedAt }];
}

/** Epoch milliseconds, ISO 8601, or `MM/dd/yyyy hh:mm:ss AM`: the last in the appliance's zone, taken for UTC. */
export function timeOf(json: Json | undefined): number | undefined {
  if (typeof json === "number") return json;
  if (json instanceof JsonNumber || typeof json !== "string") return undefined;
  const american = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d?):(\d\d):(\d\d) ([AP])M$/i.exec(json.trim());
  if (!american) return Number.isNaN(Date.parse(json)) ? undefined : Date.parse(json);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = american.slice(1, 7).map(Number);
  const afternoon = american[7]?.toUpperCase() === "P" ? 12 : 0;
  return Date.UTC(year, month - 1, day, (hour % 12) + afternoon, minute, second);
}

/** ISO 8601 of the newest. */
export function newestOf(backups: readonly Backup[]): string | undefined {
  const times = backups.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [startedAt]));
  return times.length === 0 ? undefined : new Date(Math.max(...times)).toISOString().replace(".000Z", "Z");
}
