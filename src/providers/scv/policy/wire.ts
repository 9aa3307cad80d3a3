import type { JsonObject } from "../../../language/json";
import { readChoice, readFlag, readId, readName, readObject, readText, readTexts, readWhole } from "../wire/read-wire";
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

/** What is left out stays the server's matter. */
export function writePolicy(policy: Policy): JsonObject {
  return {
    name: policy.name,
    description: policy.description ?? "",
    vCenterServer: policy.vcenter_server,
    frequency: policy.frequency,
    retentionType: policy.retention.type,
    retentionValue: policy.retention.value,
    primaryLockingPeriod: policy.primary_locking_period,
    secondaryLockingPeriod: policy.secondary_locking_period,
    updateSnapMirror: policy.update_snapmirror ?? false,
    updateSnapVault: policy.update_snapvault ?? false,
    vmConsistent: policy.vm_consistent ?? false,
    includeIndependentDisks: policy.include_independent_disks ?? false,
    snapshotLabel: policy.snapshot_label ?? "",
    scripts: policy.scripts ?? [],
  };
}
