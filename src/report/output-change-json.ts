import type { JsonObject } from "../language/json";
import { unknownMask } from "../language/masks";
import { isWhollyKnown } from "../language/walk";
import type { OutputChange } from "../plan/plan";
import { knownJson } from "./known-json";

/** An entry of `output_changes`. */
export function outputChangeJson({ action, before, after, sensitive }: OutputChange): JsonObject {
  return {
    actions: [action],
    before: before === null ? null : knownJson(before),
    ...(after?.kind === "unknown" ? {} : { after: after === null ? null : knownJson(after) }),
    after_unknown: after === null || isWhollyKnown(after) ? false : unknownMask(after),
    // an output is sensitive as a whole, and Terraform says the same of both sides
    before_sensitive: sensitive,
    after_sensitive: sensitive,
  };
}
