import { isJsonObject, type Json, type JsonObject } from "../../../language/json";
import { carryThrough, itemLike } from "../wire/carry-through";
import {
  readChoice,
  readFlag,
  readId,
  readList,
  readName,
  readObject,
  readObjects,
  readText,
  readTexts,
} from "../wire/read-wire";
import { readBackupSchedule, writeBackupSchedule } from "./schedule-wire";
import { resourceGroupSchema, type ResourceGroup } from "./schema";

const { notification, spanning } = resourceGroupSchema.shape;

export function readResourceGroup(wire: JsonObject): ResourceGroup {
  const spanned = readObject(wire, "spanningDatastores");
  const email = readObject(wire, "email");
  const naming = readObject(wire, "snapshotName");
  const protection = readObject(wire, "secondaryProtection");
  return {
    id: readId(wire, "id"),
    name: readName(wire, "name"),
    description: readText(wire, "description"),
    entities: readTexts(wire, "entities"),
    policy: readObjects(wire, "policies").map(readAttachedPolicy),
    ...(spanned && { spanning: readSpanning(spanned) }),
    notification: readChoice(wire, "notification", notification.unwrap().options, "NEVER"),
    ...(email && {
      email: { from: readText(email, "from"), to: readTexts(email, "to"), subject: readText(email, "subject") },
    }),
    ...(naming && {
      snapshot_name: {
        recent: readFlag(naming, "recent"),
        format: readTexts(naming, "format"),
        custom_text: readText(naming, "customText"),
      },
    }),
    ...(protection && { secondary_protection: readSecondaryProtection(protection) }),
  };
}

function readAttachedPolicy(wire: JsonObject): NonNullable<ResourceGroup["policy"]>[number] {
  const schedule = readObject(wire, "schedule");
  const read = schedule && readBackupSchedule(schedule);
  return { policy_id: readId(wire, "id"), ...(read && { schedule: read }) };
}

function readSpanning(wire: JsonObject): NonNullable<ResourceGroup["spanning"]> {
  const type = readChoice(wire, "spanningType", spanning.unwrap().shape.type.options);
  return { type, datastores: readTexts(wire, "datastores") };
}

function readSecondaryProtection(wire: JsonObject): NonNullable<ResourceGroup["secondary_protection"]> {
  return {
    replication_policy: readText(wire, "replicationPolicy"),
    consistency_group_suffix: readText(wire, "consistencyGroupSuffix"),
    destinations: readObjects(wire, "destinations").map((destination) => ({
      source: readName(destination, "source"),
      cluster: readText(destination, "cluster"),
      svm: readText(destination, "svm"),
    })),
  };
}

/** `policyIdOnWire` gives a policy's id in the form in which the server writes ids. */
export function writeResourceGroup(
  group: ResourceGroup,
  policyIdOnWire: (id: string) => Json,
  found?: JsonObject,
): JsonObject {
  const naming = group.snapshot_name;
  const protection = group.secondary_protection;
  return {
    name: group.name,
    description: group.description ?? "",
    entities: group.entities,
    policies: (group.policy ?? []).map(({ policy_id, schedule }) => {
      const id = policyIdOnWire(policy_id);
      const before = found && itemLike({ id }, readList(found, "policies"))?.["schedule"];
      return { id, schedule: schedule && writeBackupSchedule(schedule, isJsonObject(before) ? before : undefined) };
    }),
    spanningDatastores: group.spanning && {
      spanningType: group.spanning.type,
      datastores: group.spanning.datastores ?? [],
    },
    notification: group.notification ?? "NEVER",
    email: group.email && { ...group.email, subject: group.email.subject ?? "" },
    snapshotName: naming && {
      recent: naming.recent ?? false,
      format: naming.format ?? [],
      customText: naming.custom_text ?? "",
    },
    secondaryProtection: protection && {
      replicationPolicy: protection.replication_policy,
      consistencyGroupSuffix: protection.consistency_group_suffix ?? "",
      destinations: protection.destinations ?? [],
    },
  };
}

/** The group to PUT: a schedule is replaced whole, because two kinds of it must not meet. */
export function replaceResourceGroup(
  found: JsonObject,
  group: ResourceGroup,
  policyIdOnWire: (id: string) => Json,
): JsonObject {
  return carryThrough(found, writeResourceGroup(group, policyIdOnWire, found), ["schedule"]);
}
