import type { Loss } from "../../../provider/provider";
import { backupsOf, newestOf, type Backup } from "../backups";
import type { ScvClient } from "../client";
import { groupsUsing } from "./groups-using";
import type { Policy } from "./schema";

const dayMs = 86_400_000;

/** The snapshots that a lower retention makes surplus: they are deleted at the next backup of each group. */
export async function policyLosses(
  client: ScvClient,
  { prior, planned }: { prior: Policy; planned: Policy | undefined },
): Promise<Loss | undefined> {
  if (planned === undefined || !isNarrowed(prior, planned)) return undefined;
  const groups = await groupsUsing(client, prior.id);
  if (groups.length === 0) return undefined;
  const surplus: Backup[] = [];
  let uncounted = 0;
  for (const group of groups) {
    const found = await backupsOf(client, group.entities);
    const kept = found.backups.filter((backup) => backup.policyId === prior.id && backup.resourceGroupId === group.id);
    surplus.push(...surplusOf(kept, planned.retention, client.connection.now()));
    uncounted += found.uncounted.length;
  }
  const newest = newestOf(surplus);
  if (uncounted > 0) {
    return {
      summary: `at least ${surplus.length} snapshots become surplus and will be deleted at the next backup; those of ${uncounted} entities could not be counted`,
      unit: "snapshots",
    };
  }
  return surplus.length === 0
    ? undefined
    : {
        summary: `${surplus.length} ${surplus.length === 1 ? "snapshot becomes" : "snapshots become"} surplus in ${groups.length} ${groups.length === 1 ? "group" : "groups"} and will be deleted at the next backup${newest === undefined ? "" : `, the newest of ${newest}`}`,
        count: surplus.length,
        unit: "snapshots",
        ...(newest !== undefined && { newest }),
      };
}

function isNarrowed(prior: Policy, planned: Policy): boolean {
  return prior.retention.type !== planned.retention.type || planned.retention.value < prior.retention.value;
}

function surplusOf(backups: readonly Backup[], { type, value }: Policy["retention"], now: number): readonly Backup[] {
  const newestFirst = [...backups].sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));
  if (type === "COUNT") return newestFirst.slice(value);
  return newestFirst.filter(({ startedAt }) => startedAt !== undefined && startedAt < now - value * dayMs);
}
