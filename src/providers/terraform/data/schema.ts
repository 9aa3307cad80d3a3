import type { ResourceSchema } from "../../../provider/schema";

/** As Terraform 1.11 describes its own. A dynamic type has no zod schema. */
export const terraformDataSchema: ResourceSchema = {
  version: 0,
  block: {
    description: "A value that the state keeps, with the life cycle of a resource.",
    attributes: {
      id: { type: "string", computed: true, description: "Random, made when it is created." },
      input: {
        type: "dynamic",
        optional: true,
        description: "The value to keep; it comes back as `output` after the apply.",
      },
      output: { type: "dynamic", computed: true, description: "The `input` that was applied." },
      triggers_replace: {
        type: "dynamic",
        optional: true,
        description: "A value whose change replaces the resource.",
      },
    },
    blocks: {},
  },
};
