import { z } from "zod";
import type { CheckResult } from "../plan/check-result";

const checkResultsSchema = z
  .array(
    z.object({
      object_kind: z.enum(["resource", "output", "output_value", "check", "var"]),
      config_addr: z.string(),
      objects: z
        .array(
          z.object({
            object_addr: z.string(),
            status: z.enum(["pass", "fail", "error", "unknown"]),
            failure_messages: z.array(z.string()).default([]),
          }),
        )
        .nullish(),
    }),
  )
  .catch([]);

/** The `check_results` of a state; none where another tool wrote something that cannot be understood. */
export function stateChecks(checkResults: unknown): readonly CheckResult[] {
  return checkResultsSchema.parse(checkResults).map(({ object_kind: kind, config_addr: address, objects }) => ({
    kind: kind === "output" ? "output_value" : kind,
    address,
    objects: Object.fromEntries(
      (objects ?? []).map(({ object_addr, status, failure_messages }) => [
        object_addr,
        { status, problems: failure_messages },
      ]),
    ),
  }));
}
