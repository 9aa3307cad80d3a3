import type { Appliance } from "../appliance";
import { without } from "../record";
import { Refusal } from "../refusal";
import type { Route } from "../router";
import type { Backup } from "./backup";
import { onWire } from "./on-wire";
import type { ResourceGroup } from "./resource-group";

export function backupRoutes(appliance: Appliance): Route[] {
  return [
    {
      method: "GET",
      path: "/api/4.1/vm/{moref}/backups",
      handle: ({ parameters: { moref = "" } }) => {
        const machine = appliance.inventory.vm(moref);
        const holders = new Set([moref, machine?.vm, ...(machine?.datastores ?? []), machine?.folder]);
        return listOf(appliance, `virtual machine ${moref}`, machine !== undefined, (id) => holders.has(id));
      },
    },
    {
      method: "GET",
      path: "/api/4.1/datastores/{moref}/backups",
      handle: ({ parameters: { moref = "" } }) =>
        listOf(
          appliance,
          `datastore ${moref}`,
          appliance.inventory.datastore(moref) !== undefined,
          (id) => id === moref || appliance.inventory.vm(id)?.datastores.includes(moref) === true,
        ),
    },
  ];
}

export function backupsOf({ backups }: Appliance, group: ResourceGroup): Backup[] {
  return backups.all().filter(({ resourceGroupId }) => resourceGroupId === group.id);
}

/** Newest first. What vCenter no longer has can still have backups. */
function listOf(appliance: Appliance, what: string, exists: boolean, holds: (entity: string) => boolean) {
  const shown = onWire("backup", appliance.profile);
  const found = appliance.backups.all().filter((backup) => entitiesOf(appliance, backup).some(holds));
  if (!exists && found.length === 0) throw new Refusal(404, `There is no ${what}.`);
  const items = found.reverse().map((backup) => without(shown(backup), ["entities"]));
  return { list: { key: "backupResponseList", items, bare: true as const } };
}

function entitiesOf({ resourceGroups }: Appliance, backup: Backup): readonly string[] {
  return backup.entities ?? resourceGroups.get(backup.resourceGroupId)?.entities ?? [];
}
