import { z } from "zod";
import { attribute, nestedBlock } from "../../../provider/attribute";
import { backupScheduleSchema } from "./schedule-schema";

const attachedPolicy = z.object({
  policy_id: attribute(z.string().min(1), "Id of the policy: `scv_policy.….id`."),
  schedule: attribute(
    backupScheduleSchema.optional(),
    "When it runs: exactly one of `hourly`, `daily`, `weekly`, `monthly`, of the policy's frequency; none for `ON_DEMAND`.",
  ),
});

const secondaryDestination = z.object({
  source: attribute(z.string().min(1), "Storage unit on primary storage, as `svm:unit`."),
  cluster: attribute(z.string().min(1), "Destination cluster; it and the SVM must be peered already."),
  svm: attribute(z.string().min(1), "Destination SVM."),
});

export const resourceGroupSchema = z.object({
  id: attribute(z.string(), "The appliance's id (resourceGroupId).", { computed: true }),
  name: attribute(
    z.string().min(1),
    "Name, unique on the appliance; changed in place. Without special characters; without spaces from release 6.0.",
  ),
  description: attribute(z.string().optional(), "Free text.", { serverDefault: "" }),
  entities: attribute(
    z.array(z.string().min(1)).min(1),
    "What is backed up: managed object ids of virtual machines (`vm-…`), datastores (`datastore-…`) or folders (`group-v…`), or a tag (`urn:vmomi:InventoryServiceTag:…`). The data sources look them up by name.",
    { orderless: true },
  ),
  policy: nestedBlock(
    z.array(attachedPolicy).optional(),
    "A policy of the group with its schedule; one block for each.",
  ),
  spanning: attribute(
    z
      .object({
        type: attribute(
          z.enum(["EXCLUDE_ALL", "INCLUDE_ALL", "MANUAL"]),
          "`EXCLUDE_ALL`: only the primary datastore of each machine; `INCLUDE_ALL`: all its datastores; `MANUAL`: `datastores`.",
        ),
        datastores: attribute(z.array(z.string().min(1)).min(1).optional(), "With `MANUAL`: ids of the datastores.", {
          orderless: true,
        }),
      })
      .optional(),
    "What to do with machines that span several datastores. Left out, it stays as the appliance has it.",
    { computed: true },
  ),
  notification: attribute(
    z.enum(["NEVER", "ERROR", "ERROR_OR_WARNING", "ALWAYS"]).optional(),
    "When to send e-mail: `NEVER`, `ERROR`, `ERROR_OR_WARNING` or `ALWAYS`.",
    { serverDefault: "NEVER" },
  ),
  email: attribute(
    z
      .object({
        from: attribute(z.string().min(1), "Sender."),
        to: attribute(z.array(z.string().min(1)).min(1), "Recipients.", { orderless: true }),
        subject: attribute(z.string().optional(), "Subject.", { serverDefault: "" }),
      })
      .optional(),
    "Where to send e-mail. Needed unless `notification` is `NEVER`.",
  ),
  snapshot_name: attribute(
    z
      .object({
        recent: attribute(
          z.boolean().optional(),
          "End the newest snapshot's name in `_recent` in place of the time. Not on ASA r2.",
          { serverDefault: false },
        ),
        format: attribute(
          z.array(z.string().min(1)).optional(),
          "Parts in their order: `$ResourceGroup`, `$Policy`, `$HostName`, `$ScheduleType`, `$CustomText`.",
          { serverDefault: [] },
        ),
        custom_text: attribute(z.string().optional(), "What `$CustomText` stands for.", { serverDefault: "" }),
      })
      .optional(),
    "How snapshots are named. Left out, it stays as the appliance has it.",
    { computed: true },
  ),
  secondary_protection: attribute(
    z
      .object({
        replication_policy: attribute(z.string().min(1), "ONTAP policy of type Asynchronous or Mirror and Vault."),
        consistency_group_suffix: attribute(
          z.string().optional(),
          "Suffix of new consistency groups, such as `_dest`.",
          {
            serverDefault: "",
          },
        ),
        destinations: attribute(
          z.array(secondaryDestination).optional(),
          "Where each storage unit that is not protected yet goes to.",
          { serverDefault: [] },
        ),
      })
      .optional(),
    "Protection on a second system (ASA r2). From release 6.1.",
  ),
  force_destroy: attribute(
    z.boolean().optional(),
    "Deleting a group deletes its backups, so it is refused until this is `true` **in the state**: set it, apply, then destroy.",
    { inputOnly: true, serverDefault: false },
  ),
});

export type ResourceGroup = z.output<typeof resourceGroupSchema>;
