import type { Diagnostic } from "../diagnostics/diagnostic";
import type { JsonObject } from "../language/json";
import { isEffective } from "../plan/effective";
import type { Action, ActionReason, DriftedResource, ResourceChange, StackPlan } from "../plan/plan";
import type { InstanceKey } from "../state/backend";
import { diagnosticJson } from "./diagnostics-json";
import { importedText, planTotals, type PlanTotals } from "./plan-totals";
import type { UiMessage } from "./ui-message";

/** A plan as lines: what drifted, what will change, how much, the outputs. Its diagnostics are told apart. */
export function planMessages(plan: StackPlan): UiMessage[] {
  const changed = plan.changes.filter(isEffective);
  const totals = planTotals(plan.changes);
  return [
    ...plan.drift.filter(({ kind }) => kind !== "unread").map(driftMessage),
    ...(plan.moves ?? []).map(moveMessage),
    ...changed.map(plannedMessage),
    summaryMessage(
      `Plan: ${importedText(totals)}${totals.add} to add, ${totals.change} to change, ${totals.destroy} to destroy.`,
      totals,
      "plan",
    ),
    ...(plan.outputs.length === 0 ? [] : [outputsMessage(plan.outputs)]),
  ];
}

export function driftMessages(drift: readonly DriftedResource[]): UiMessage[] {
  return drift.filter(({ kind }) => kind !== "unread").map(driftMessage);
}

/** `change_summary`; of an apply `add` and so on are what was done. */
export function summaryMessage(
  message: string,
  totals: Omit<PlanTotals, "forget">,
  operation: "plan" | "apply" | "destroy",
): UiMessage {
  const { imported, add, change, destroy } = totals;
  return {
    level: "info",
    message,
    type: "change_summary",
    body: { changes: { add, change, import: imported, remove: destroy, operation } },
  };
}

export function diagnosticMessage(diagnostic: Diagnostic): UiMessage {
  const isError = diagnostic.severity === "error";
  return {
    level: isError ? "error" : "warn",
    message: `${isError ? "Error" : "Warning"}: ${diagnostic.summary}`,
    type: "diagnostic",
    body: { diagnostic: diagnosticJson(diagnostic) },
  };
}

/** How Terraform names a resource in its lines. */
export function resourceJson(address: string, key: InstanceKey): JsonObject {
  return {
    addr: address,
    module: "",
    resource: address,
    implied_provider: key.type.split("_")[0] ?? key.type,
    resource_type: key.type,
    resource_name: key.name,
    resource_key: key.index ?? null,
  };
}

const actionWords: Readonly<Record<Action, string>> = {
  "no-op": "noop",
  create: "create",
  read: "read",
  update: "update",
  replace: "replace",
  delete: "delete",
  forget: "remove",
};

const reasons: Readonly<Record<ActionReason, string>> = {
  replace_because_tainted: "tainted",
  replace_because_cannot_update: "cannot_update",
  replace_by_request: "requested",
  replace_by_triggers: "replace_triggered_by",
  delete_because_no_resource_config: "delete_because_no_resource_config",
  delete_because_wrong_repetition: "delete_because_wrong_repetition",
  delete_because_count_index: "delete_because_count_index",
  delete_because_each_key: "delete_because_each_key",
  delete_because_no_move_target: "delete_because_no_move_target",
  read_because_config_unknown: "read_because_config_unknown",
  read_because_dependency_pending: "read_because_dependency_pending",
  read_because_check_nested: "read_because_check_nested",
};

function plannedMessage(change: ResourceChange): UiMessage {
  const { address, key, action, actionReason, loss, constructPath, previousAddress, importing } = change;
  const word = action !== "no-op" ? actionWords[action] : importing === undefined ? "move" : "import";
  return {
    level: "info",
    message: `${address}: Plan to ${word}`,
    type: "planned_change",
    body: {
      change: {
        resource: resourceJson(address, key),
        ...(previousAddress === undefined ? {} : { previous_resource: resourceJson(previousAddress, key) }),
        action: word,
        ...(importing === undefined ? {} : { importing: { id: importing.id } }),
        ...(actionReason === undefined ? {} : { reason: reasons[actionReason] }),
      },
      ...(constructPath === undefined ? {} : { construct_path: constructPath }),
      ...(loss === undefined ? {} : { loss: { ...loss } }),
    },
  };
}

function driftMessage({ address, key, kind }: DriftedResource): UiMessage {
  const action = kind === "gone" ? "delete" : "update";
  return {
    level: "info",
    message: `${address}: Drift detected (${action})`,
    type: "resource_drift",
    body: { change: { resource: resourceJson(address, key), action } },
  };
}

function moveMessage({ address, key, previousAddress = address }: ResourceChange): UiMessage {
  return {
    level: "info",
    message: `${address}: Drift detected (move)`,
    type: "resource_drift",
    body: {
      change: {
        resource: resourceJson(address, key),
        previous_resource: resourceJson(previousAddress, key),
        action: "move",
      },
    },
  };
}

/** Without their values: those come with the apply. */
function outputsMessage(outputs: StackPlan["outputs"]): UiMessage {
  const shown = outputs.map(({ name, sensitive, action }) => [name, { sensitive, action: actionWords[action] }]);
  return {
    level: "info",
    message: `Outputs: ${outputs.length}`,
    type: "outputs",
    body: { outputs: Object.fromEntries(shown) },
  };
}
