import type { Block } from "../../../provider/schema";

/** As Terraform 1.11 describes it. A dynamic type has no zod schema. */
export const remoteStateBlock: Block = {
  description: "The outputs of another stack, read out of its state.",
  attributes: {
    backend: { type: "string", required: true, description: "Where the state is kept, such as `local`." },
    config: { type: "dynamic", optional: true, description: "The arguments of the backend." },
    defaults: { type: "dynamic", optional: true, description: "Values of outputs that the state does not have." },
    outputs: { type: "dynamic", computed: true, description: "An object with every output of the state." },
    workspace: { type: "string", optional: true, description: "The workspace whose state is read." },
  },
  blocks: {},
};
