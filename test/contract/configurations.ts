type Attributes = Readonly<Record<string, unknown>>;

/** Configurations of one kind, each an update of the one before it. Names that cannot change in place are the same. */
export interface Forms {
  readonly type: string;
  /** The least that a user can say. */
  readonly bare: Attributes;
  readonly forms: readonly Attributes[];
  /** What must be in the state before it may be deleted. */
  readonly deletable?: Attributes;
}

export type Release = "4.5" | "6.2";

/** Policies that the groups are attached to, by frequency. */
export const policies = ["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "ON_DEMAND"].map((frequency, i) => ({
  ...{ id: i + 1, name: `attached_${frequency.toLowerCase()}`, frequency, retentionType: "COUNT", retentionValue: 7 },
  ...{ updateSnapMirror: true, updateSnapVault: true },
}));

export function formsOf(release: Release): readonly Forms[] {
  return [storageSystems(release), policyForms(release), resourceGroups(release), schedules];
}

function storageSystems(release: Release): Forms {
  const bare = { name: "svm9.example.com", username: "admin", password_wo: "correct-horse", password_wo_version: 1 };
  const { name } = bare;
  const certificate = {
    ...{ name, client_certificate: "-----BEGIN CERTIFICATE-----", private_key_wo: "-----BEGIN PRIVATE KEY-----" },
    ...{ private_key_wo_version: 1 },
  };
  const renewed = {
    ...{ name, client_certificate: "-----BEGIN CERTIFICATE----- 2", private_key_wo: "-----BEGIN PRIVATE KEY----- 2" },
    ...{ private_key_wo_version: 2 },
  };
  return {
    type: "scv_storage_system",
    bare,
    forms: [
      {
        ...{ ...bare, port: 8443, protocol: "HTTPS", timeout: 180, preferred_ip: "192.0.2.7", syslog: true },
        ...{ autosupport: true, platform_type: "AFF" },
      },
      {
        ...{ name, username: "backup", password_wo: "battery-staple", password_wo_version: 2, port: 80 },
        ...{ protocol: "HTTP", timeout: 60, preferred_ip: "2001:db8::7", syslog: false, autosupport: false },
        platform_type: "FAS",
      },
      ...(release === "4.5" ? [] : [certificate, { ...renewed, timeout: 90 }, bare]),
    ],
  };
}

function policyForms(release: Release): Forms {
  const locking = (value: number, unit: string, other: string) =>
    release === "4.5"
      ? {}
      : { primary_locking_period: { value, unit }, secondary_locking_period: { value: value + 1, unit: other } };
  const bare = { name: "gold", frequency: "DAILY", retention: { type: "DAYS", value: 30 } };
  return {
    type: "scv_policy",
    bare,
    forms: [
      {
        ...{
          ...bare,
          description: "Kept for a month",
          vcenter_server: "vc1.example.com",
          ...locking(7, "DAYS", "DAYS"),
        },
        ...{ update_snapmirror: true, update_snapvault: true, vm_consistent: true, include_independent_disks: true },
        ...{ snapshot_label: "daily", scripts: ["/support/pre.sh", "/support/post.pl"] },
      },
      {
        ...{
          name: "gold_2",
          frequency: "WEEKLY",
          retention: { type: "COUNT", value: 12 },
          description: "",
          scripts: [],
        },
        ...{ vcenter_server: "vc2.example.com", update_snapmirror: false, update_snapvault: false },
        ...{
          vm_consistent: false,
          include_independent_disks: false,
          snapshot_label: "",
          ...locking(2, "MONTHS", "YEARS"),
        },
      },
      ...["HOURLY", "MONTHLY", "ON_DEMAND"].map((frequency) => ({ ...bare, frequency })),
    ],
  };
}

function resourceGroups(release: Release): Forms {
  const schedules = [
    { hourly: { every_hours: 4, start_date: "2026-01-01", at: "00:10" } },
    { daily: { every_days: 2, start_date: "2026-01-01", at: "01:30" } },
    { weekly: { days_of_week: ["SUNDAY", "MONDAY"], start_date: "2026-01-01", at: "02:30" } },
    { monthly: { months: [1, 7], days_of_month: [1, 15], start_date: "2026-01-01", at: "03:30" } },
    undefined,
  ];
  const later = [
    { hourly: { every_hours: 6, start_date: "2027-02-28", at: "00:20" } },
    { daily: { every_days: 3, start_date: "2027-02-28", at: "23:59" } },
    { weekly: { days_of_week: ["FRIDAY"], start_date: "2027-02-28", at: "02:45" } },
    { monthly: { months: [12], days_of_month: [31], start_date: "2027-02-28", at: "04:00" } },
    undefined,
  ];
  const sparse = [
    { hourly: { at: "00:20" } },
    { daily: { at: "23:59" } },
    { weekly: { days_of_week: ["FRIDAY"], at: "02:45" } },
    { monthly: { months: [12], days_of_month: [31], at: "04:00" } },
    undefined,
  ];
  const attached = (kinds: readonly (Attributes | undefined)[]) =>
    kinds.map((schedule, i) => ({ policy_id: String(i + 1), ...(schedule && { schedule }) }));
  const protection = (replication_policy: string, consistency_group_suffix: string, source: string) =>
    release === "4.5"
      ? {}
      : {
          secondary_protection: {
            ...{ replication_policy, consistency_group_suffix },
            destinations: [{ source, cluster: `cluster of ${source}`, svm: `svm of ${source}` }],
          },
        };
  const bare = { name: "crm", entities: ["vm-101"] };
  return {
    type: "scv_resource_group",
    bare,
    forms: [
      {
        ...{ name: "crm", description: "Machines that matter", entities: ["vm-106", "datastore-12"] },
        ...{ policy: attached(schedules), spanning: { type: "MANUAL", datastores: ["datastore-11", "datastore-12"] } },
        ...{ notification: "ALWAYS", email: { from: "scv@example.com", to: ["ops@example.com"], subject: "Backup" } },
        snapshot_name: { recent: true, format: ["$ResourceGroup", "$CustomText"], custom_text: "crm" },
        ...protection("Asynchronous", "_dest", "svm1:unit1"),
        force_destroy: true,
      },
      {
        ...{ name: "crm_2", description: "", entities: ["vm-101", "vm-102"], policy: attached(later) },
        ...{ spanning: { type: "INCLUDE_ALL" }, notification: "ERROR_OR_WARNING" },
        email: { from: "backup@example.com", to: ["a@example.com", "b@example.com"], subject: "" },
        snapshot_name: {
          recent: false,
          format: ["$Policy", "$HostName", "$ScheduleType", "$CustomText"],
          custom_text: "x",
        },
        ...protection("MirrorAndVault", "", "svm3:unit3"),
        force_destroy: false,
      },
      {
        ...{ ...bare, policy: attached(sparse), snapshot_name: { format: ["$Policy"] }, notification: "ERROR" },
        email: { from: "scv@example.com", to: ["ops@example.com"] },
        ...(release === "4.5" ? {} : { secondary_protection: { replication_policy: "Asynchronous" } }),
      },
      { ...bare, policy: [{ policy_id: "2" }], spanning: { type: "EXCLUDE_ALL" }, notification: "ERROR" },
      ...(release === "4.5"
        ? []
        : [
            { ...bare, entities: ["group-v3"] },
            { ...bare, entities: [goldTag] },
          ]),
      { ...bare, notification: "NEVER" },
    ],
    deletable: { force_destroy: true },
  };
}

const goldTag = "urn:vmomi:InventoryServiceTag:1f1b1a5e-0000-4000-8000-000000000100:GLOBAL";

const schedules: Forms = {
  type: "scv_schedule",
  bare: { name: "Schedule-PurgeJobs", cron_expression: "0 0 5 * * ?" },
  forms: [
    { name: "Schedule-PurgeJobs", cron_expression: "0 30 6 ? * MON-FRI" },
    { name: "Schedule-PurgeJobs", cron_expression: "0 0 7 1 * ? 2026-2030" },
  ],
};

/** Data sources with what they are asked for. */
export const dataSources: Readonly<Record<string, Attributes>> = {
  scv_storage_system: { name: "cluster1.example.com" },
  scv_storage_systems: {},
  scv_policy: { name: "attached_daily" },
  scv_policies: {},
  scv_resource_group: { name: "kept" },
  scv_resource_groups: {},
  scv_schedule: { name: "Schedule-PurgeJobs" },
  scv_schedules: {},
  scv_virtual_machine: { name: "app01" },
  scv_datastore: { name: "ds_gold" },
  scv_host: { name: "esxi01.example.com" },
  scv_folder: { name: "production" },
  scv_tag: { name: "gold", category: "backup" },
};

/** What the appliance holds from the start. */
export const held = {
  policies,
  storageSystems: [{ name: "cluster1.example.com", type: "ONTAP Cluster", userName: "admin" }],
  resourceGroups: [
    { id: 1, name: "kept", entities: ["vm-110", "datastore-14"], policies: [{ id: 2, schedule: null }] },
  ],
  backups: [1, 2, 3].map((id) => ({
    ...{
      id,
      name: `kept_${id}`,
      policyId: 2,
      policyName: "attached_daily",
      resourceGroupId: 1,
      resourceGroupName: "kept",
    },
    ...{ startTime: `01/0${id}/2026 01:30:00 AM`, endTime: `01/0${id}/2026 01:31:00 AM` },
  })),
};

/** Attributes that release 4.5 does not know. */
export const laterThan45 = /^(primary_locking|secondary_locking|secondary_protection|client_certificate|private_key)/;
