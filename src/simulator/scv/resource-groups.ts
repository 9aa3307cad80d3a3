import type { Appliance } from "../appliance";
import { idParameter, jsonBody, type Call } from "../call";
import { isRecord, type JsonRecord } from "../record";
import { Refusal } from "../refusal";
import type { Route } from "../router";
import { backupsOf } from "./backups";
import { checkEntities } from "./entities";
import { keptExtra, newExtra } from "./extra-fields";
import { refuseLaterFields } from "./later-fields";
import { checkName } from "./names";
import { onWire } from "./on-wire";
import { parseBody } from "./parse-body";
import { resourceGroupSchema, type ResourceGroup } from "./resource-group";
import { checkAttachedPolicies, checkSecondaryProtection } from "./resource-group-rules";
import { fillDefaults } from "./server-defaults";

const groupBody = resourceGroupSchema.omit({ id: true, extra: true, status: true, lastRun: true, lastRunStatus: true });
type Settings = Omit<ResourceGroup, "id" | "extra" | "status" | "lastRun" | "lastRunStatus">;

const collection = "/api/4.1/resource-groups";
const one = `${collection}/{resourceGroupId}`;

export function resourceGroupRoutes(appliance: Appliance): Route[] {
  const { resourceGroups } = appliance;
  const shown = onWire("resourceGroup", appliance.profile);
  return [
    {
      method: "GET",
      path: collection,
      handle: () => ({ list: { key: "resourceGroupResponseList", items: resourceGroups.all().map(shown) } }),
    },
    {
      method: "POST",
      path: collection,
      handle: (call) => {
        const settings = readGroup(appliance, call);
        const group: ResourceGroup = {
          id: resourceGroups.nextId(),
          ...settings,
          status: "PRODUCTION",
          lastRun: null,
          lastRunStatus: "",
          extra: newExtra(appliance.quirks, settings.name),
        };
        resourceGroups.create(group);
        return {
          payload: { id: group.id, ...protectionJob(appliance, group) },
          messages: ["Resource group created successfully."],
        };
      },
    },
    {
      method: "PUT",
      path: one,
      handle: (call) => {
        const before = groupOf(appliance, call);
        const settings = readGroup(appliance, call, before);
        const extra = keptExtra(appliance.quirks, before.extra, jsonBody(call));
        const group = { ...before, ...settings, extra };
        resourceGroups.put(group);
        const job = before.secondaryProtection === null ? protectionJob(appliance, group) : {};
        return { payload: { id: group.id, ...job }, messages: ["Resource group updated successfully."] };
      },
    },
    {
      method: "DELETE",
      path: one,
      handle: (call) => {
        const group = groupOf(appliance, call);
        const backups = backupsOf(appliance, group);
        const mounted = backups.filter((backup) => backup.mounted).map(({ name }) => `'${name}'`);
        if (mounted.length > 0) {
          throw new Refusal(409, `Resource group '${group.name}' has mounted backups: ${mounted.join(", ")}.`);
        }
        for (const backup of backups) appliance.backups.delete(backup);
        resourceGroups.delete(group);
        const job = appliance.runJob("deleteResourceGroup", `Delete Resource Group '${group.name}'`);
        return { payload: { jobId: job.id }, messages: ["Resource group deleted successfully."] };
      },
    },
  ];
}

function groupOf({ resourceGroups }: Appliance, call: Call): ResourceGroup {
  const group = resourceGroups.get(idParameter(call, "resourceGroupId"));
  if (group === undefined) {
    throw new Refusal(404, `There is no resource group ${call.parameters["resourceGroupId"] ?? ""}.`);
  }
  return group;
}

function readGroup(appliance: Appliance, call: Call, before?: ResourceGroup): Settings {
  const { profile, quirks, resourceGroups } = appliance;
  const body = jsonBody(call);
  refuseLaterFields("resourceGroup", body, profile);
  const accepted = quirks.has("stringIds") ? withPolicyIds(body) : body;
  const settings = parseBody(groupBody, fillDefaults("resourceGroup", accepted, quirks));
  checkName(settings.name, "Resource group", profile);
  const holder = resourceGroups.named(settings.name);
  if (holder && holder.id !== before?.id) {
    throw new Refusal(409, `A resource group named '${settings.name}' already exists.`);
  }
  checkAttachedPolicies(appliance, settings);
  checkEntities(appliance, settings);
  checkSecondaryProtection(appliance, settings);
  return settings;
}

/** A server with ids of text takes them back as text. */
function withPolicyIds(body: JsonRecord): JsonRecord {
  const { policies } = body;
  if (!Array.isArray(policies)) return body;
  const attached = policies.map((item: unknown) => {
    const id = isRecord(item) ? item["id"] : undefined;
    return isRecord(item) && typeof id === "string" && /^\d+$/.test(id) ? { ...item, id: Number(id) } : item;
  });
  return { ...body, policies: attached };
}

/** Secondary protection is made by a job of its own. */
function protectionJob(appliance: Appliance, group: ResourceGroup): { jobId?: number } {
  if (group.secondaryProtection === null) return {};
  return {
    jobId: appliance.runJob("secondaryProtection", `Secondary protection of Resource Group '${group.name}'`).id,
  };
}
