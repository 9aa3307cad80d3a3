import type { DriftExitCode, DriftReport } from "../drift/drift-report";
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { diagnosticJson } from "./diagnostics-json";
import { outputChangeJson } from "./output-change-json";
import { changeJson, driftJson } from "./resource-change-json";
import type { BlockOf } from "./text-options";

/**
 * The drift of all stacks as one document. Sensitive values bear a mask, as in a plan. `diagnostics` are those
 * of the run as a whole.
 */
export function driftDocument(
  reports: readonly DriftReport[],
  diagnostics: readonly Diagnostic[],
  exitCode: DriftExitCode,
  blockOf: BlockOf,
): JsonObject {
  return {
    format_version: "1.0",
    exit_code: exitCode,
    stacks: reports.map((report) => stackJson(report, blockOf)),
    diagnostics: diagnostics.map(diagnosticJson),
  };
}

function stackJson({ stack, drifted, pending, diagnostics, checked }: DriftReport, blockOf: BlockOf): JsonObject {
  return {
    stack,
    checked,
    complete: !hasErrors(diagnostics),
    drifted: drifted.map((resource) => ({
      kind: resource.kind,
      ...(resource.kind === "unread" ? { address: resource.address } : driftJson(resource, blockOf)),
      ...(resource.constructPath === undefined ? {} : { construct_path: resource.constructPath }),
      paths: resource.fields.map(({ path }) => path),
    })),
    pending: {
      resource_changes: pending.changes.map((change) => changeJson(change, blockOf)),
      output_changes: Object.fromEntries(pending.outputs.map((output) => [output.name, outputChangeJson(output)])),
    },
    diagnostics: diagnostics.map(diagnosticJson),
  };
}
