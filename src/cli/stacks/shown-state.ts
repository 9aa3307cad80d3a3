import { DiagnosticError, hasErrors } from "../../diagnostics/diagnostic";
import { recordedInstances } from "../../instance/recorded-instance";
import { withChanges } from "../../instance/with-changes";
import { recordedOutput } from "../../plan/plan-outputs";
import type { Output } from "../../report/output-text";
import type { ShownInstance } from "../../report/state-text";
import type { StateChange } from "../../state/backend";
import type { StateDocument } from "../../state/document";
import { installedProviders, schemaVersionLookup } from "../providers";

/**
 * The instances of the state after the changes, by their schemas, in the order of their addresses. Throws
 * DiagnosticError.
 */
export function shownInstances(document: StateDocument, changes: readonly StateChange[] = []): ShownInstance[] {
  const providers = installedProviders();
  const { instances, diagnostics } = recordedInstances(document, providers);
  if (hasErrors(diagnostics)) throw new DiagnosticError(...diagnostics);
  const schemaVersionOf = schemaVersionLookup(providers);
  return withChanges(instances, changes, providers)
    .map((instance) => ({ ...instance, schemaVersion: schemaVersionOf(instance.key.type) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those that can be read. */
export function shownOutputs(document: StateDocument): Record<string, Output> {
  return Object.fromEntries(
    Object.entries(document.outputs).flatMap(([name, output]) => {
      const value = recordedOutput(output);
      return value === null ? [] : [[name, { value, sensitive: output.sensitive === true }] as const];
    }),
  );
}
