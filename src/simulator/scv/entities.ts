import type { Appliance } from "../appliance";
import { Refusal } from "../refusal";
import { isBefore } from "../release";
import type { Entity, Inventory } from "../vcenter/inventory";
import type { ResourceGroup } from "./resource-group";

/** What may be together in one group. */
export function checkEntities(
  { inventory, profile, storageSystems }: Appliance,
  group: Pick<ResourceGroup, "entities" | "spanningDatastores">,
): void {
  const entities = group.entities.map((id) => entityOf(inventory, id));
  checkNames(entities);
  if (isBefore(profile, "4.6")) checkEarlyKinds(entities, profile);
  checkMixture(inventory, entities);
  checkSpanning(inventory, group, entities);
  for (const { svm, name } of datastoresOf(inventory, entities)) {
    if (svm !== undefined && !storageSystems.named(svm)) throw incompatible(name);
  }
}

function entityOf(inventory: Inventory, id: string): Entity {
  const entity = inventory.entity(id);
  if (entity === undefined) throw new Refusal(400, `There is no entity '${id}' in vCenter.`);
  if (entity.kind === "vm" && /^vCLS\b/.test(entity.object.name)) throw incompatible(entity.object.name);
  if (entity.kind === "folder" && entity.object.type !== "VIRTUAL_MACHINE") throw incompatible(entity.object.name);
  if (entity.kind === "datastore" && entity.object.type === "VVOL") throw incompatible(entity.object.name);
  return entity;
}

function incompatible(name: string): Refusal {
  return new Refusal(400, `Selected ${name} is not SnapCenter compatible`);
}

function checkNames(entities: readonly Entity[]): void {
  const seen = new Set<string>();
  for (const { kind, object } of entities) {
    const key = `${kind} '${object.name}'`;
    if (seen.has(key)) throw new Refusal(400, `The name of ${key} is not unique in the resource group.`);
    seen.add(key);
  }
}

function checkEarlyKinds(entities: readonly Entity[], profile: string): void {
  const later = entities.find(({ kind }) => kind === "tag" || kind === "folder");
  if (later) throw new Refusal(400, `A ${later.kind} is available from release 4.6; this is release ${profile}.`);
}

function checkMixture(inventory: Inventory, entities: readonly Entity[]): void {
  const alone = entities.find((entity) => standsAlone(entity));
  if (alone && entities.length > 1) {
    throw new Refusal(400, `${sortOf(alone)} '${alone.object.name}' must be the only entity of its resource group.`);
  }
  const vvol = entities.filter((entity) => isVvolMachine(inventory, entity));
  if (vvol.length > 0 && vvol.length < entities.length) {
    throw new Refusal(400, "vVol virtual machines cannot be together with other entities in a resource group.");
  }
}

function standsAlone(entity: Entity): boolean {
  if (entity.kind === "datastore") return entity.object.flexGroup;
  return entity.kind === "tag" || entity.kind === "folder";
}

function sortOf({ kind }: Entity): string {
  return kind === "datastore" ? "FlexGroup datastore" : kind === "tag" ? "Tag" : "Folder";
}

function isVvolMachine(inventory: Inventory, entity: Entity): boolean {
  return entity.kind === "vm" && entity.object.datastores.some((id) => inventory.datastore(id)?.type === "VVOL");
}

function checkSpanning(
  inventory: Inventory,
  { spanningDatastores }: Pick<ResourceGroup, "spanningDatastores">,
  entities: readonly Entity[],
): void {
  if (spanningDatastores === null) return;
  const { spanningType, datastores } = spanningDatastores;
  const missing = datastores.find((id) => inventory.datastore(id) === undefined);
  if (missing !== undefined) throw new Refusal(400, `There is no datastore '${missing}' in vCenter.`);
  if (spanningType === "MANUAL" && datastores.length === 0) {
    throw new Refusal(400, "spanningDatastores.datastores: MANUAL needs at least one datastore.");
  }
  if (spanningType !== "MANUAL" && datastores.length > 0) {
    throw new Refusal(400, `spanningDatastores.datastores: only with MANUAL, not with ${spanningType}.`);
  }
  const unable = entities.find(
    (entity) => (entity.kind === "datastore" && entity.object.flexGroup) || isVvolMachine(inventory, entity),
  );
  if (unable && spanningType !== "EXCLUDE_ALL") {
    throw new Refusal(400, `'${unable.object.name}' cannot span datastores.`);
  }
}

function datastoresOf(inventory: Inventory, entities: readonly Entity[]) {
  return entities.flatMap((entity) => {
    if (entity.kind === "datastore") return [entity.object];
    return entity.kind === "vm" ? entity.object.datastores.flatMap((id) => inventory.datastore(id) ?? []) : [];
  });
}
