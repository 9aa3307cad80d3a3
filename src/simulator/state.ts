import { z } from "zod";
import type { Appliance } from "./appliance";
import type { Collection } from "./collection";
import type { JsonRecord } from "./record";
import { Refusal } from "./refusal";
import type { Profile } from "./release";
import { backupSchema, type Backup } from "./scv/backup";
import { builtInScheduleSchema, type BuiltInSchedule } from "./scv/built-in-schedule";
import { jobSchema, type Job } from "./scv/job";
import { policySchema, type Policy } from "./scv/policy";
import { resourceGroupSchema, type ResourceGroup } from "./scv/resource-group";
import { ontapClusterSchema, storageSystemSchema, type OntapCluster, type StorageSystem } from "./scv/storage-system";
import { Inventory } from "./vcenter/inventory";
import { inventoryChangeSchema, type InventoryState } from "./vcenter/inventory-schema";

/** All that the simulator holds; credentials and tokens are not in it. */
export interface SimulatorState {
  readonly profile: Profile;
  readonly tokenLifetimeMs: number;
  readonly policies: readonly Policy[];
  readonly resourceGroups: readonly ResourceGroup[];
  readonly storageSystems: readonly StorageSystem[];
  readonly schedules: readonly BuiltInSchedule[];
  readonly backups: readonly Backup[];
  readonly jobs: readonly Job[];
  /** Clusters that can be added, with the SVMs that they bring. */
  readonly ontapClusters: readonly OntapCluster[];
  readonly vcenter: InventoryState;
}

const objects = z.array(z.record(z.string(), z.unknown())).readonly();

const stateChangeSchema = z
  .strictObject({
    /** Of the state as it was read; it cannot be changed. */
    profile: z.unknown(),
    tokenLifetimeMs: z.int().min(0),
    policies: objects,
    resourceGroups: objects,
    storageSystems: objects,
    schedules: objects,
    backups: objects,
    jobs: objects,
    ontapClusters: z.array(ontapClusterSchema),
    vcenter: inventoryChangeSchema,
  })
  .partial();

/** What is left out stays. Objects may leave out their id and whatever has a default. */
export type StateChange = z.input<typeof stateChangeSchema>;

export function readState(appliance: Appliance): SimulatorState {
  return {
    profile: appliance.profile,
    tokenLifetimeMs: appliance.tokenLifetimeMs,
    policies: appliance.policies.all(),
    resourceGroups: appliance.resourceGroups.all(),
    storageSystems: appliance.storageSystems.all(),
    schedules: appliance.schedules.all(),
    backups: appliance.backups.all(),
    jobs: appliance.jobs.all(),
    ontapClusters: appliance.ontapClusters,
    vcenter: appliance.inventory.state,
  };
}

/**
 * Replaces the collections that are given or, with `merge`, puts the given fields over the objects of the same id or
 * name and adds the others. All or nothing; throws a Refusal that says what does not fit.
 */
export function changeState(appliance: Appliance, change: unknown, merge: boolean): void {
  const given = fitting(stateChangeSchema, change, "state");
  const { policies, resourceGroups, storageSystems, schedules, backups, jobs } = appliance;
  const steps = [
    prepare(policies, policySchema, given.policies, merge, "policies", identified),
    prepare(resourceGroups, resourceGroupSchema, given.resourceGroups, merge, "resourceGroups", identified),
    prepare(storageSystems, storageSystemSchema, given.storageSystems, merge, "storageSystems", named),
    prepare(schedules, builtInScheduleSchema, given.schedules, merge, "schedules", named),
    prepare(backups, backupSchema, given.backups, merge, "backups", identified),
    prepare(jobs, jobSchema, given.jobs, merge, "jobs", identified),
  ];
  for (const step of steps) step();
  if (given.tokenLifetimeMs !== undefined) appliance.tokenLifetimeMs = given.tokenLifetimeMs;
  if (given.ontapClusters) appliance.ontapClusters = given.ontapClusters;
  if (given.vcenter) appliance.inventory = new Inventory({ ...appliance.inventory.state, ...given.vcenter });
}

type Keyed = (item: JsonRecord, known: object | undefined, nextId: () => number) => JsonRecord;

const identified: Keyed = (item, known, nextId) => ({ ...(known ?? { id: nextId() }), ...item });
const named: Keyed = (item, known) => ({ ...known, ...item });

function prepare<T extends { readonly name: string }, Key extends number | string>(
  collection: Collection<T, Key>,
  schema: z.ZodType<T>,
  items: readonly JsonRecord[] | undefined,
  merge: boolean,
  where: string,
  keyed: Keyed,
): () => void {
  if (items === undefined) return () => undefined;
  for (const { id } of items) if (typeof id === "number") collection.reserve(id);
  const parsed = items.map((item, i) => {
    const known = merge ? knownAs(collection, item) : undefined;
    return fitting(
      schema,
      keyed(item, known, () => collection.nextId()),
      `${where}.${i}`,
    );
  });
  if (!merge) return () => collection.reset(parsed);
  return () => {
    for (const object of parsed) collection.put(object);
  };
}

function knownAs<T extends { readonly name: string }, Key extends number | string>(
  collection: Collection<T, Key>,
  { id, name }: JsonRecord,
): T | undefined {
  if (id !== undefined) return collection.all().find((object) => "id" in object && object.id === id);
  return typeof name === "string" ? collection.named(name) : undefined;
}

function fitting<T extends z.ZodType>(schema: T, value: unknown, where: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    400,
    ...parsed.error.issues.map(({ path, message }) => `${[where, ...path].join(".")}: ${message}`),
  );
}
