import type { JsonObject } from "../language/json";
import { isEffective } from "../plan/effective";
import type { StackPlan } from "../plan/plan";
import type { SavedPlan } from "../plan/plan-file";
import { checksJson } from "./checks-json";
import { filled } from "./filled";
import { outputChangeJson } from "./output-change-json";
import { changeJson, driftJson } from "./resource-change-json";
import { plannedOutputs, plannedResources } from "./planned-values-json";
import type { PlanJsonContext } from "./plan-json-context";

/**
 * Terraform's plan representation (`terraform show -json PLANFILE`), and beside it under `scv` what Terraform
 * cannot say: why each field changes, what would be lost, where each resource is in the construct tree.
 * Sensitive values are in clear with a mask beside them, as Terraform has it; secrets are never in a plan.
 */
export function planJson(plan: SavedPlan, context: PlanJsonContext): JsonObject {
  const { changes, outputs, drift, basis } = plan;
  const errored = plan.diagnostics.some(({ severity }) => severity === "error");
  const learned = plan.refreshOnly && drift.length > 0;
  const changed = learned || changes.some(isEffective) || outputs.some(({ action }) => action !== "no-op");
  return {
    format_version: "1.2",
    terraform_version: context.terraformVersion,
    ...variablesJson(plan),
    planned_values: {
      ...filled("outputs", plannedOutputs(outputs)),
      root_module: filled("resources", plannedResources(changes, context)),
    },
    ...filled("resource_drift", driftsJson(plan, context)),
    ...filled(
      "resource_changes",
      changes.map((change) => changeJson(change, context.blockOf)),
    ),
    ...filled("output_changes", Object.fromEntries(outputs.map((output) => [output.name, outputChangeJson(output)]))),
    ...filled("prior_state", basis.priorState),
    configuration: basis.configuration,
    ...filled("relevant_attributes", basis.relevantAttributes),
    ...filled("checks", checksJson(plan.checks)),
    timestamp: context.timestamp,
    applyable: changed && !errored,
    complete: plan.isWhole,
    errored,
    scv: { version: context.version, ...ownJson(plan) },
  };
}

function variablesJson({ variables }: StackPlan): JsonObject {
  const shown = Object.entries(variables).map(([name, { value }]) => [name, { value }] as const);
  return filled("variables", Object.fromEntries(shown));
}

function driftsJson(plan: StackPlan, { blockOf }: PlanJsonContext): readonly JsonObject[] {
  const drifted = plan.drift.filter(({ kind }) => kind !== "unread");
  return [
    ...drifted.map((resource) => driftJson(resource, blockOf)),
    ...(plan.moves ?? []).map((change) => changeJson(change, blockOf)),
  ];
}

function ownJson(plan: StackPlan): JsonObject {
  return {
    stack: plan.stack,
    durable_intents: plan.durableIntents,
    lineage: plan.lineage,
    serial: plan.serial,
    changes: plan.changes.filter(isEffective).map(({ address, constructPath, fields, loss }) => ({
      address,
      ...(constructPath === undefined ? {} : { construct_path: constructPath }),
      fields: fields.map(({ path, reason, forcesReplacement }) => ({
        path,
        reason,
        forces_replacement: forcesReplacement,
      })),
      ...(loss === undefined ? {} : { loss: { ...loss } }),
    })),
  };
}
