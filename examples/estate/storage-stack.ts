import { TerraformStack } from "cdktf";
import { BuiltInSchedule, BuiltInScheduleName, Policy, ScvProvider, Secret, StorageSystem } from "cdktf-scv";
import type { AttachedPolicy } from "cdktf-scv";
import type { Construct } from "constructs";
import { tierPolicies, type Tier, type TierPolicy } from "./tiers";

const clusters = ["cluster1.example.com", "cluster2.example.com"];
const svms = ["svm-finance.example.com", "svm-hr.example.com"];

/** What all groups stand on: storage systems, the policies of the tiers, the appliance's own chores. */
export class StorageStack extends TerraformStack {
  /** What a group of each tier attaches. */
  readonly policies: Readonly<Record<Tier, AttachedPolicy[]>> = { gold: [], silver: [], bronze: [] };

  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ScvProvider(this, "scv");

    for (const name of clusters) {
      const password = Secret.fromEnv("CLUSTER_PASSWORD");
      new StorageSystem(this, shortName(name), { name, username: "admin", password, timeout: 180 });
    }
    // SVMs of departments that give a user of their own
    for (const name of svms) {
      new StorageSystem(this, shortName(name), { name, username: "vsadmin", password: Secret.fromEnv("SVM_PASSWORD") });
    }

    for (const [name, line] of Object.entries<TierPolicy>(tierPolicies)) {
      const { tier, schedule, ...rest } = line;
      const policy = new Policy(this, name, {
        name: name.replaceAll("-", "_"),
        description: `Tier ${tier}`,
        frequency: schedule.frequency,
        ...rest,
      });
      this.policies[tier].push({ policy, schedule });
    }

    // when no backup of a tier starts
    new BuiltInSchedule(this, "purge-backups", { name: BuiltInScheduleName.PURGE_BACKUPS, cron: "0 30 6 * * ?" });
    new BuiltInSchedule(this, "database-dump", { name: BuiltInScheduleName.DATABASE_DUMP, cron: "0 0 12 * * ?" });
  }
}

function shortName(address: string): string {
  return address.split(".")[0] ?? address;
}
