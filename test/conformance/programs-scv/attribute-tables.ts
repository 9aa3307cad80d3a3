import type { JsonObject } from "../../../src/language/json";
import type { Simulator } from "../../../src/simulator/simulator";
import type { StateChange } from "../../../src/simulator/state";
import type { Site } from "../program";
import { estate, group, policy } from "./estate";

/** An object with its attributes in three ways; each has a value of its own wherever it can have one. */
export interface Table {
  readonly name: string;
  readonly what: string;
  /** With nothing optional. */
  readonly bare: JsonObject;
  readonly set: JsonObject;
  readonly changed: JsonObject;
  /** As the appliance holds it after somebody changed it by hand. */
  readonly drift: (site: Site<Simulator>) => StateChange;
  /** As the appliance holds what is imported: it is as `set` says. */
  readonly there: (site: Site<Simulator>) => StateChange;
  readonly estate: (object: JsonObject) => JsonObject;
  readonly imports: readonly JsonObject[];
}

export const policies: Table = {
  name: "policy",
  what: "policy",
  imports: [{ to: "scv_policy.p", id: "p" }],
  bare: policy("p"),
  set: policy("p", {
    description: "ours",
    vcenter_server: "vc1.example.com",
    frequency: "WEEKLY",
    retention: { type: "COUNT", value: 5 },
    primary_locking_period: { value: 1, unit: "DAYS" },
    secondary_locking_period: { value: 2, unit: "MONTHS" },
    update_snapmirror: true,
    update_snapvault: true,
    vm_consistent: true,
    include_independent_disks: true,
    snapshot_label: "weekly",
    scripts: ["/b.pl", "/a.sh"],
  }),
  changed: policy("p", {
    description: "other",
    vcenter_server: "vc2.example.com",
    frequency: "MONTHLY",
    retention: { type: "DAYS", value: 90 },
    primary_locking_period: { value: 2, unit: "MONTHS" },
    secondary_locking_period: { value: 1, unit: "YEARS" },
    update_snapmirror: false,
    update_snapvault: false,
    vm_consistent: false,
    include_independent_disks: false,
    snapshot_label: "monthly",
    scripts: ["/a.sh", "/c.sh"],
  }),
  drift: () => ({
    policies: [
      {
        name: "p",
        description: "theirs",
        vCenterServer: "vc3.example.com",
        frequency: "HOURLY",
        retentionType: "COUNT",
        retentionValue: 7,
        primaryLockingPeriod: { value: 3, unit: "DAYS" },
        secondaryLockingPeriod: { value: 4, unit: "DAYS" },
        updateSnapMirror: true,
        updateSnapVault: true,
        vmConsistent: true,
        includeIndependentDisks: true,
        snapshotLabel: "theirs",
        scripts: ["/theirs.sh"],
      },
    ],
  }),
  there: () => ({
    policies: [
      {
        name: "p",
        description: "ours",
        vCenterServer: "vc1.example.com",
        frequency: "WEEKLY",
        retentionType: "COUNT",
        retentionValue: 5,
        primaryLockingPeriod: { value: 1, unit: "DAYS" },
        secondaryLockingPeriod: { value: 2, unit: "MONTHS" },
        updateSnapMirror: true,
        updateSnapVault: true,
        vmConsistent: true,
        includeIndependentDisks: true,
        snapshotLabel: "weekly",
        scripts: ["/b.pl", "/a.sh"],
      },
    ],
  }),
  estate: (p) => estate({ scv_policy: { p } }),
};

const replicated = { updateSnapMirror: true, updateSnapVault: true, retentionType: "DAYS", retentionValue: 14 };
const kinds = ["hourly", "daily", "weekly", "monthly"];
const everyFrequency = `\${toset(${JSON.stringify(kinds)})}`;
const attached = (schedules: JsonObject) =>
  Object.entries(schedules).map(([kind, schedule]) => ({
    policy_id: `\${scv_policy.of["${kind}"].id}`,
    schedule: { [kind]: schedule },
  }));
const attachedByHand = ({ remote }: Site<Simulator>, schedules: JsonObject) =>
  Object.entries(schedules).map(([kind, schedule]) => ({
    id: remote.state().policies.find(({ name }) => name === kind)?.id,
    schedule: { [kind]: schedule },
  }));

export const groups: Table = {
  name: "group",
  what: "resource group",
  imports: [
    { to: "scv_resource_group.g", id: "g" },
    { for_each: everyFrequency, to: "scv_policy.of[each.key]", id: "${each.key}" },
  ],
  bare: group("g"),
  set: group("g", [], {
    description: "ours",
    entities: ["vm-101", "vm-102"],
    policy: attached({
      hourly: { every_hours: 6, start_date: "2026-01-01", at: "00:15" },
      daily: { every_days: 2, start_date: "2026-01-02", at: "01:15" },
      weekly: { days_of_week: ["MONDAY", "SUNDAY"], start_date: "2026-01-03", at: "02:15" },
      monthly: { months: [1, 12], days_of_month: [1, 31], start_date: "2026-01-04", at: "03:15" },
    }),
    spanning: { type: "MANUAL", datastores: ["datastore-11", "datastore-12"] },
    notification: "ALWAYS",
    email: { from: "scv@example.com", to: ["a@example.com", "b@example.com"], subject: "backups" },
    snapshot_name: { recent: true, format: ["$ResourceGroup", "$CustomText"], custom_text: "text" },
    secondary_protection: {
      replication_policy: "Asynchronous",
      consistency_group_suffix: "_dest",
      destinations: [{ source: "svm1:lun1", cluster: "cluster2", svm: "svm2" }],
    },
  }),
  changed: group("g", [], {
    description: "other",
    entities: ["vm-102", "vm-103"],
    policy: attached({
      hourly: { every_hours: 8, start_date: "2026-02-01", at: "10:15" },
      daily: { every_days: 3, start_date: "2026-02-02", at: "11:15" },
      weekly: { days_of_week: ["SUNDAY", "TUESDAY"], start_date: "2026-02-03", at: "12:15" },
      monthly: { months: [12, 2], days_of_month: [31, 2], start_date: "2026-02-04", at: "13:15" },
    }),
    spanning: { type: "MANUAL", datastores: ["datastore-13", "datastore-12"] },
    notification: "ERROR_OR_WARNING",
    email: { from: "other@example.com", to: ["b@example.com", "c@example.com"], subject: "other" },
    snapshot_name: { recent: false, format: ["$CustomText", "$Policy"], custom_text: "other" },
    secondary_protection: {
      replication_policy: "MirrorAndVault",
      consistency_group_suffix: "_other",
      destinations: [
        { source: "svm1:lun2", cluster: "cluster3", svm: "svm3" },
        { source: "svm1:lun1", cluster: "cluster2", svm: "svm2" },
      ],
    },
  }),
  drift: (site) => ({
    resourceGroups: [
      {
        name: "g",
        description: "theirs",
        entities: ["vm-104"],
        policies: attachedByHand(site, {
          hourly: { everyHours: 9, startDate: "2026-03-01", at: "20:15" },
          daily: { everyDays: 4, startDate: "2026-03-02", at: "21:15" },
          weekly: { daysOfWeek: ["FRIDAY"], startDate: "2026-03-03", at: "22:15" },
          monthly: { months: [6], daysOfMonth: [6], startDate: "2026-03-04", at: "23:15" },
        }),
        spanningDatastores: { spanningType: "MANUAL", datastores: ["datastore-14"] },
        notification: "ERROR",
        email: { from: "theirs@example.com", to: ["theirs@example.com"], subject: "theirs" },
        snapshotName: { recent: true, format: ["$HostName", "$CustomText"], customText: "theirs" },
        secondaryProtection: {
          replicationPolicy: "Theirs",
          consistencyGroupSuffix: "_theirs",
          destinations: [{ source: "svm1:theirs", cluster: "cluster4", svm: "svm4" }],
        },
      },
    ],
  }),
  there: ({ remote }) => {
    remote.setState(
      { policies: kinds.map((name) => ({ name, frequency: name.toUpperCase(), ...replicated })) },
      { merge: true },
    );
    return {
      resourceGroups: [
        {
          name: "g",
          description: "ours",
          entities: ["vm-102", "vm-101"],
          policies: attachedByHand(
            { remote, folder: "" },
            {
              hourly: { everyHours: 6, startDate: "2026-01-01", at: "00:15" },
              daily: { everyDays: 2, startDate: "2026-01-02", at: "01:15" },
              weekly: { daysOfWeek: ["SUNDAY", "MONDAY"], startDate: "2026-01-03", at: "02:15" },
              monthly: { months: [12, 1], daysOfMonth: [31, 1], startDate: "2026-01-04", at: "03:15" },
            },
          ),
          spanningDatastores: { spanningType: "MANUAL", datastores: ["datastore-12", "datastore-11"] },
          notification: "ALWAYS",
          email: { from: "scv@example.com", to: ["b@example.com", "a@example.com"], subject: "backups" },
          snapshotName: { recent: true, format: ["$ResourceGroup", "$CustomText"], customText: "text" },
          secondaryProtection: {
            replicationPolicy: "Asynchronous",
            consistencyGroupSuffix: "_dest",
            destinations: [{ source: "svm1:lun1", cluster: "cluster2", svm: "svm2" }],
          },
        },
      ],
    };
  },
  estate: (g) =>
    estate({
      scv_policy: {
        of: {
          for_each: everyFrequency,
          ...policy("${each.key}", {
            frequency: "${upper(each.key)}",
            update_snapmirror: true,
            update_snapvault: true,
          }),
        },
      },
      scv_resource_group: { g },
    }),
};

const login: JsonObject = { username: "admin", password_wo: "first", password_wo_version: 1 };
export const cluster = "cluster1.example.com";

export const storageSystems: Table = {
  name: "storage-system",
  what: "storage system",
  imports: [{ to: "scv_storage_system.s", id: cluster }],
  bare: { name: cluster, ...login },
  set: {
    name: cluster,
    ...login,
    port: 80,
    protocol: "HTTP",
    timeout: 90,
    preferred_ip: "10.0.0.1",
    platform_type: "AFF",
    syslog: true,
    autosupport: true,
  },
  changed: {
    name: cluster,
    ...login,
    username: "other",
    port: 8443,
    protocol: "HTTPS",
    timeout: 180,
    preferred_ip: "10.0.0.2",
    platform_type: "FAS",
    syslog: false,
    autosupport: false,
  },
  drift: () => ({
    storageSystems: [
      {
        name: cluster,
        userName: "theirs",
        port: 8080,
        protocol: "HTTP",
        timeout: 7,
        preferredIp: "10.0.0.3",
        platformType: "ASA",
        syslog: true,
        asup: true,
      },
    ],
  }),
  there: () => ({
    storageSystems: [
      {
        name: cluster,
        type: "ONTAP Cluster",
        userName: "admin",
        port: 80,
        protocol: "HTTP",
        timeout: 90,
        preferredIp: "10.0.0.1",
        platformType: "AFF",
        syslog: true,
        asup: true,
      },
    ],
  }),
  estate: (s) => estate({ scv_storage_system: { s } }),
};
