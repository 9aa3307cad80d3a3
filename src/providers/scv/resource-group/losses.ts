import type { Loss } from "../../../provider/provider";
import { backupsOf, newestOf } from "../backups";
import type { ScvClient } from "../client";
import type { ResourceGroup } from "./schema";

/** The backups that go with a group: all of them, because the appliance's deletion is always a forced one. */
export async function resourceGroupLosses(
  client: ScvClient,
  { prior, planned }: { prior: ResourceGroup; planned: ResourceGroup | undefined },
): Promise<Loss | undefined> {
  if (planned !== undefined) return undefined;
  const found = await backupsOf(client, prior.entities);
  const backups = found.backups.filter(({ resourceGroupId }) => resourceGroupId === prior.id);
  const newest = newestOf(backups);
  const time = newest === undefined ? "" : `, the newest of ${newest}`;
  if (found.uncounted.length > 0) {
    const counted = backups.length === 0 ? "all backups" : `at least ${backups.length} backups${time},`;
    return {
      summary: `${counted} of the group will be deleted; those of ${found.uncounted.join(", ")} could not be counted`,
      unit: "backups",
      ...(newest !== undefined && { newest }),
    };
  }
  return backups.length === 0
    ? undefined
    : {
        summary: `${backups.length} ${backups.length === 1 ? "backup" : "backups"}${time}, will be deleted`,
        count: backups.length,
        unit: "backups",
        ...(newest !== undefined && { newest }),
      };
}
