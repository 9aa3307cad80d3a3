import type { JsonObject } from "../language/json";
import { isEffective } from "../plan/effective";
import type { StackPlan } from "../plan/plan";
import { checksJson } from "./checks-json";
import { outputChangeJson } from "./output-change-json";
import { changeJson, driftJson } from "./resource-change-json";
import { plannedOutputs, plannedResources } from "./planned-values-json";
import type { PlanJsonContext } from "./plan-json-context";

/**
 * Terraform's plan representation (`terraform show -json PLANFILE`), and beside it under `scv` what Terraform
 * cannot say: why each field changes, what would be lost, where each resource is in the construct tree.
 * Sensitive values are in clear with a mask beside them, as Terraform has it; secrets are never in a plan.
 */
export function planJson(plan: StackPlan, context: PlanJsonContext): JsonObject {
  const { changes, outputs, drift } = plan;
  const errored = plan.diagnostics.some(({ severity }) => severity === "error");
  const learned = plan.refreshOnly && drift.length > 0;
  const changed = learned || changes.some(isEffective) || outputs.some(({ action }) => action !== "no-op");
  return {
    format_version: "1.2",
    terraform_version: context.terraformVersion,
    ...variablesJson(plan),
    planned_values: {
      outputs: plannedOutputs(outputs),
      root_module: { resources: plannedResources(changes, "after", context) },
    },
    resource_drift: drift.filter(({ kind }) => kind !== "unread").map((drifted) => driftJson(drifted, context.blockOf)),
    resource_changes: changes.map((change) => changeJson(change, context.blockOf)),
    output_changes: Object.fromEntries(outputs.map((output) => [output.name, outputChangeJson(output)])),
    prior_state: {
      format_version: "1.0",
      terraform_version: context.terraformVersion,
      values: { root_module: { resources: plannedResources(changes, "before", context) } },
    },
    configuration: { root_module: {} },
    ...(plan.checks.length === 0 ? {} : { checks: checksJson(plan.checks) }),
    timestamp: context.timestamp,
    applyable: changed && !errored,
    complete: plan.isWhole,
    errored,
    scv: { version: context.version, ...ownJson(plan) },
  };
}

/** Absent where there are none, as in Terraform. */
function variablesJson({ variables }: StackPlan): JsonObject {
  const shown = Object.entries(variables).map(([name, { value }]) => [name, { value }] as const);
  return shown.length === 0 ? {} : { variables: Object.fromEntries(shown) };
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
