import { z } from "zod";
import { attribute } from "../../../provider/attribute";
import { computedFields } from "../computed";
import { resourceGroupSchema } from "./schema";

const listedResourceGroup = z.object({
  ...computedFields(resourceGroupSchema.omit({ force_destroy: true }).shape),
  status: attribute(z.string(), "`PRODUCTION`, or `UNDER_MAINTENANCE` while the group is suspended.", {
    computed: true,
  }),
  last_run: attribute(z.string(), "End of the last run, ISO 8601 in UTC; empty before the first.", { computed: true }),
  last_run_status: attribute(z.string(), "How the last run ended; empty before the first.", { computed: true }),
});

export const resourceGroupDataSchema = listedResourceGroup.extend({
  name: attribute(z.string().min(1), "Name of the resource group."),
});

export const resourceGroupsDataSchema = z.object({
  resource_groups: attribute(z.array(listedResourceGroup), "All resource groups.", { computed: true }),
});

export type ListedResourceGroup = z.output<typeof listedResourceGroup>;
