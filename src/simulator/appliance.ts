import { Collection } from "./collection";
import { Creations } from "./creations";
import type { Quirk } from "./quirks";
import type { Profile } from "./release";
import type { Backup } from "./scv/backup";
import { builtInSchedules, type BuiltInSchedule } from "./scv/built-in-schedule";
import { applianceTime, type Job } from "./scv/job";
import type { Policy } from "./scv/policy";
import type { ResourceGroup } from "./scv/resource-group";
import type { OntapCluster, StorageSystem } from "./scv/storage-system";
import { Tokens } from "./tokens";
import { defaultInventory } from "./vcenter/default-inventory";
import { Inventory } from "./vcenter/inventory";

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface ApplianceSetting {
  readonly profile: Profile;
  /** vCenter's: SCV asks vCenter who somebody is. */
  readonly credentials: Credentials;
  readonly now: () => number;
  readonly newToken: () => string;
}

const twoHours = 120 * 60 * 1000;

/** All that an appliance and its vCenter know. */
export class Appliance {
  readonly creations = new Creations();
  readonly policies = new Collection<Policy, number>("policy", ({ id }) => id, this.creations);
  readonly resourceGroups = new Collection<ResourceGroup, number>("resourceGroup", ({ id }) => id, this.creations);
  readonly storageSystems = new Collection<StorageSystem, string>("storageSystem", ({ name }) => name, this.creations);
  readonly schedules = new Collection<BuiltInSchedule, string>("schedule", ({ name }) => name, this.creations);
  readonly backups = new Collection<Backup, number>("backup", ({ id }) => id, this.creations);
  readonly jobs = new Collection<Job, number>("job", ({ id }) => id, this.creations);
  readonly tokens: Tokens;
  readonly sessions: Tokens;
  inventory = new Inventory(defaultInventory);
  ontapClusters: readonly OntapCluster[] = defaultClusters;
  tokenLifetimeMs = twoHours;
  quirks: ReadonlySet<Quirk> = new Set();

  constructor(readonly setting: ApplianceSetting) {
    this.tokens = new Tokens(setting.now, setting.newToken);
    this.sessions = new Tokens(setting.now, setting.newToken);
    this.schedules.reset(builtInSchedules);
  }

  get profile(): Profile {
    return this.setting.profile;
  }

  knows({ username, password }: Credentials): boolean {
    const { credentials } = this.setting;
    return username === credentials.username && password === credentials.password;
  }

  /** Jobs end as soon as they start. */
  runJob(type: string, name: string): Job {
    const time = applianceTime(this.setting.now());
    const job: Job = {
      id: this.jobs.nextId(),
      type,
      name,
      status: "COMPLETED",
      startTime: time,
      endTime: time,
      parentId: null,
      tasks: [],
    };
    this.jobs.create(job);
    return job;
  }
}

const defaultClusters: readonly OntapCluster[] = [cluster("cluster1", ["svm1", "svm2"]), cluster("cluster2", ["svm3"])];

function cluster(name: string, svms: readonly string[]): OntapCluster {
  const at = (host: string) => ({ name: `${host}.example.com`, displayName: host });
  return { ...at(name), svms: svms.map(at) };
}
