import { isJsonObject, type Json, type JsonObject } from "../../../language/json";
import { given } from "../wire/given";
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
  const datastores = readTexts(wire, "datastores");
  return { type, ...(datastores.length > 0 && { datastores }) };
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

/** What the server must be asked for while a group is written. */
export interface WritingContext {
  /** A policy's id in the form in which the server writes ids. */
  readonly policyId: (id: string) => Json;
  /** `yyyy-MM-dd`: the appliance demands a first day of a schedule, so this is it where none is given. */
  readonly today: string;
}

/** What is left out is the server's to fill in; an e-mail or a secondary protection that is left out is none. */
export function writeResourceGroup(group: ResourceGroup, context: WritingContext, found?: JsonObject): JsonObject {
  const { email, secondary_protection: protection } = group;
  return {
    name: group.name,
    entities: group.entities,
    policies: (group.policy ?? []).map((attached) => writeAttachedPolicy(attached, context, found)),
    email: email && { from: email.from, to: email.to, ...given({ subject: email.subject }) },
    secondaryProtection: protection && {
      replicationPolicy: protection.replication_policy,
      ...given({ consistencyGroupSuffix: protection.consistency_group_suffix, destinations: protection.destinations }),
    },
    ...given({
      description: group.description,
      notification: group.notification,
      spanningDatastores: group.spanning && {
        spanningType: group.spanning.type,
        datastores: group.spanning.datastores,
      },
      snapshotName:
        group.snapshot_name &&
        given({
          recent: group.snapshot_name.recent,
          format: group.snapshot_name.format,
          customText: group.snapshot_name.custom_text,
        }),
    }),
  };
}

function writeAttachedPolicy(
  { policy_id, schedule }: NonNullable<ResourceGroup["policy"]>[number],
  { policyId, today }: WritingContext,
  found: JsonObject | undefined,
): JsonObject {
  const id = policyId(policy_id);
  const before = found && itemLike({ id }, readList(found, "policies"))?.["schedule"];
  return { id, schedule: schedule && writeBackupSchedule(schedule, today, isJsonObject(before) ? before : undefined) };
}

/** The group to PUT: a schedule is replaced whole, because two kinds of it must not meet. */
export function replaceResourceGroup(found: JsonObject, group: ResourceGroup, context: WritingContext): JsonObject {
  return carryThrough(found, writeResourceGroup(group, context, found), ["schedule"]);
}
