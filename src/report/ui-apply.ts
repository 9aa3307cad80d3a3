import type { ApplyResult, OperationEvent, OperationOf } from "../apply/progress";
import { encodeJson } from "../language/encode-json";
import type { JsonObject } from "../language/json";
import { typeOf } from "../language/type-of";
import type { InstanceKey } from "../state/backend";
import { isIncomplete, progressText, stillReadingText, stillText, summaryText } from "./progress-text";
import { plainStyle } from "./style";
import { resourceJson, summaryMessage } from "./ui-plan";
import type { UiMessage } from "./ui-message";

const types = {
  started: "apply_start",
  finished: "apply_complete",
  failed: "apply_errored",
  skipped: "apply_skipped",
  recovered: "apply_recovered",
} as const;

/** One event of an apply as a line. `keyOf` knows the parts of an address. */
export function eventMessage(event: OperationEvent, key: InstanceKey): UiMessage {
  return {
    level: event.kind === "failed" ? "error" : event.kind === "skipped" ? "warn" : "info",
    message: progressText(event, plainStyle),
    type: types[event.kind],
    body: { hook: { resource: resourceJson(event.address, key), ...hookJson(event) } },
  };
}

export function stillMessage(operation: OperationOf, key: InstanceKey, elapsedMs: number): UiMessage {
  const { address, action } = operation;
  return {
    level: "info",
    message: stillText(operation, elapsedMs, plainStyle),
    type: "apply_progress",
    body: { hook: { resource: resourceJson(address, key), action, elapsed_seconds: Math.floor(elapsedMs / 1000) } },
  };
}

/** Of no resource: a `log`, as Terraform calls such a line. */
export function stillReadingMessage(elapsedMs: number): UiMessage {
  return { level: "info", message: stillReadingText(elapsedMs, plainStyle), type: "log", body: {} };
}

/** What is left to say when an apply has ended. Diagnostics are told apart. */
export function resultMessages(operation: "apply" | "destroy", result: ApplyResult): UiMessage[] {
  const totals = { imported: result.imported, add: result.created, change: result.updated, destroy: result.deleted };
  const shown = Object.entries(result.outputs).map(([name, output]) => [name, shownOutput(output)] as const);
  const summary = summaryMessage(summaryText(operation, result, plainStyle), totals, operation);
  // what came out of a part of the plan would be taken for the whole
  if (isIncomplete(result)) return [summary];
  const outputs = Object.fromEntries(shown);
  return [summary, { level: "info", message: `Outputs: ${shown.length}`, type: "outputs", body: { outputs } }];
}

/** In a stream, which ends up in logs, sensitive outputs have no value. */
function shownOutput({ value, sensitive }: ApplyResult["outputs"][string]): JsonObject {
  return { sensitive, type: typeOf(value), ...(sensitive ? {} : { value: encodeJson(value) }) };
}

function hookJson(event: OperationEvent): JsonObject {
  switch (event.kind) {
    case "started":
      return { action: event.action, ...idJson(event.id) };
    case "finished":
      return { action: event.action, ...idJson(event.id), elapsed_seconds: Math.floor(event.elapsedMs / 1000) };
    case "failed":
      return { action: event.action, elapsed_seconds: Math.floor(event.elapsedMs / 1000) };
    case "skipped":
      return { action: event.action, because: event.because };
    case "recovered":
      return { action: event.operation, outcome: event.outcome };
  }
}

function idJson(id: string | undefined): JsonObject {
  return id === undefined ? {} : { id_key: "id", id_value: id };
}
