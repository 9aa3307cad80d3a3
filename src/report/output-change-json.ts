import type { Json, JsonObject } from "../language/json";
import { sensitiveMask, unknownMask } from "../language/masks";
import type { Value } from "../language/value";
import type { OutputChange } from "../plan/plan";
import { knownJson } from "./known-json";

/** An entry of `output_changes`. */
export function outputChangeJson({ action, before, after, sensitive }: OutputChange): JsonObject {
  const mask = (value: Value | null): Json => (value === null ? false : sensitive || sensitiveMask(value));
  return {
    actions: [action],
    before: before === null ? null : knownJson(before),
    ...(after?.kind === "unknown" ? {} : { after: after === null ? null : knownJson(after) }),
    after_unknown: after === null ? false : unknownMask(after),
    before_sensitive: mask(before),
    after_sensitive: mask(after),
  };
}
