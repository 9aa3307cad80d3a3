import type { JsonObject } from "../../../language/json";
import { readChoice, readFlag, readId, readName, readObject, readText, readTexts, readWhole } from "../wire/read-wire";
import { given } from "../wire/given";
import { policySchema, type LockingPeriod, type Policy } from "./schema";

const { frequency, retention } = policySchema.shape;

export function readPolicy(wire: JsonObject): Policy {
  const vcenterServer = readText(wire, "vCenterServer");
  const primary = readLockingPeriod(wire, "primaryLockingPeriod");
  const secondary = readLockingPeriod(wire, "secondaryLockingPeriod");
  return {
    id: readId(wire, "id"),
    name: readName(wire, "name"),
    description: readText(wire, "description"),
    ...(vcenterServer !== "" && { vcenter_server: vcenterServer }),
    frequency: readChoice(wire, "frequency", frequency.options),
    retention: {
      type: readChoice(wire, "retentionType", retention.shape.type.options),
      value: readWhole(wire, "retentionValue"),
    },
    ...(primary && { primary_locking_period: primary }),
    ...(secondary && { secondary_locking_period: secondary }),
    update_snapmirror: readFlag(wire, "updateSnapMirror"),
    update_snapvault: readFlag(wire, "updateSnapVault"),
    vm_consistent: readFlag(wire, "vmConsistent"),
    include_independent_disks: readFlag(wire, "includeIndependentDisks"),
    snapshot_label: readText(wire, "snapshotLabel"),
    scripts: readTexts(wire, "scripts"),
  };
}

function readLockingPeriod(wire: JsonObject, key: string): LockingPeriod | undefined {
  const period = readObject(wire, key);
  return period && { value: readWhole(period, "value"), unit: readChoice(period, "unit", ["DAYS", "MONTHS", "YEARS"]) };
}

/** What is left out is the server's to fill in; a locking period that is left out is none. */
export function writePolicy(policy: Policy): JsonObject {
  return {
    name: policy.name,
    frequency: policy.frequency,
    retentionType: policy.retention.type,
    retentionValue: policy.retention.value,
    primaryLockingPeriod: policy.primary_locking_period,
    secondaryLockingPeriod: policy.secondary_locking_period,
    ...given({
      description: policy.description,
      vCenterServer: policy.vcenter_server,
      updateSnapMirror: policy.update_snapmirror,
      updateSnapVault: policy.update_snapvault,
      vmConsistent: policy.vm_consistent,
      includeIndependentDisks: policy.include_independent_disks,
      snapshotLabel: policy.snapshot_label,
      scripts: policy.scripts,
    }),
  };
}
