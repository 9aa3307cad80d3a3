import { z } from "zod";
import { attribute } from "../../../provider/attribute";
import { computedFields } from "../computed";
import { policySchema } from "./schema";

const listedPolicy = z.object(computedFields(policySchema.shape));

export const policyDataSchema = listedPolicy.extend({
  name: attribute(z.string().min(1), "Name of the policy."),
});

export const policiesDataSchema = z.object({
  policies: attribute(z.array(listedPolicy), "All policies.", { computed: true }),
});
