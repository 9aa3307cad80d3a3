/** An estate of 27 objects, and what it becomes: some are created, updated, renamed, replaced and deleted. */
export function estateBefore(): object {
  return stack({
    systems: { nas1: system("nas1"), nas2: system("nas2"), nas3: system("nas3", { create_before_destroy: true }) },
    policies: Object.fromEntries(numbers(11).map((n) => [`p${n}`, policy(`policy_${n}`, 7)])),
    groups: Object.fromEntries(numbers(11).map((n) => [`g${n}`, group(`group_${n}`, `p${n}`, "before")])),
    schedules: {
      purge: { name: "Schedule-PurgeBackups", cron_expression: "0 0 4 * * ?" },
      dump: { name: "Schedule-DatabaseDump", cron_expression: "0 30 2 * * ?" },
    },
  });
}

export function estateAfter(): object {
  const kept = numbers(11).filter((n) => n > 2);
  return stack({
    systems: {
      nas1: system("nas1", {}, { timeout: 120 }),
      // another name forces replacement: one destroys first, one creates first
      nas2: system("nas2b"),
      nas3: system("nas3b", { create_before_destroy: true }),
      nas4: system("nas4"),
    },
    policies: {
      // 1 and 2 go; 3 and 4 are renamed, 5 to 7 keep backups longer
      ...Object.fromEntries(kept.map((n) => [`p${n}`, policy(n < 5 ? `renamed_${n}` : `policy_${n}`, n < 8 ? 14 : 7)])),
      ...Object.fromEntries(numbers(3).map((n) => [`new${n}`, policy(`new_policy_${n}`, 30)])),
    },
    groups: {
      // 1 moves over to a new policy, 2 goes, 3 to 5 change, the rest stays
      g1: group("group_1", "new1", "before"),
      ...Object.fromEntries(kept.map((n) => [`g${n}`, group(`group_${n}`, `p${n}`, n < 6 ? "after" : "before")])),
      ...Object.fromEntries(numbers(3).map((n) => [`new${n}`, group(`new_group_${n}`, `new${n}`, "after")])),
    },
    schedules: {
      purge: { name: "Schedule-PurgeBackups", cron_expression: "0 0 5 * * ?" },
      jobs: { name: "Schedule-PurgeJobs", cron_expression: "0 15 1 * * ?" },
    },
  });
}

/** What the appliance must hold under each name. */
export const namesAfter = {
  storageSystems: ["nas1", "nas2b", "nas3b", "nas4"],
  policies: [
    "renamed_3",
    "renamed_4",
    ...numbers(11)
      .filter((n) => n > 4)
      .map((n) => `policy_${n}`),
    ...numbers(3).map((n) => `new_policy_${n}`),
  ],
  resourceGroups: [
    "group_1",
    ...numbers(11)
      .filter((n) => n > 2)
      .map((n) => `group_${n}`),
    ...numbers(3).map((n) => `new_group_${n}`),
  ],
};

export const createdAfter = {
  storageSystem: ["nas2b", "nas3b", "nas4"],
  policy: numbers(3).map((n) => `new_policy_${n}`),
  resourceGroup: numbers(3).map((n) => `new_group_${n}`),
};

export const cronAfter: Readonly<Record<string, string>> = {
  "Schedule-PurgeBackups": "0 0 5 * * ?",
  "Schedule-PurgeJobs": "0 15 1 * * ?",
};

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

interface Estate {
  readonly systems: object;
  readonly policies: object;
  readonly groups: object;
  readonly schedules: object;
}

function stack({ systems, policies, groups, schedules }: Estate): object {
  return {
    terraform: {
      required_providers: { scv: { source: "terraform.local/cdktf-scv/scv" } },
      backend: { local: { path: "terraform.tfstate" } },
    },
    provider: { scv: [{}] },
    variable: { ONTAP_PASSWORD: { type: "string", ephemeral: true, sensitive: true } },
    resource: {
      scv_storage_system: systems,
      scv_policy: policies,
      scv_resource_group: groups,
      scv_schedule: schedules,
    },
    output: { gold: { value: "${scv_policy.p5.id}" } },
  };
}

function system(name: string, lifecycle = {}, more = {}): object {
  return {
    name,
    username: "vsadmin",
    password_wo: "${var.ONTAP_PASSWORD}",
    password_wo_version: 1,
    ...more,
    lifecycle,
  };
}

function policy(name: string, days: number): object {
  return {
    name,
    frequency: "DAILY",
    retention: { type: "DAYS", value: days },
    lifecycle: { create_before_destroy: true },
  };
}

function group(name: string, policyName: string, description: string): object {
  return {
    name,
    description,
    entities: ["vm-101", "datastore-11"],
    policy: [
      {
        policy_id: `\${scv_policy.${policyName}.id}`,
        schedule: { daily: { every_days: 1, start_date: "2026-01-01", at: "01:30" } },
      },
    ],
    force_destroy: true,
  };
}
