import type { Configuration } from "../../configuration/configuration";
import type { JsonObject } from "../../language/json";
import { isWhollyKnown } from "../../language/walk";
import type { ResourceChange, StackPlan } from "../../plan/plan";
import type { Output } from "../../report/output-text";
import { stateJson } from "../../report/state-json";
import type { ShownInstance } from "../../report/state-text";
import type { StateChange } from "../../state/backend";
import type { StateDocument } from "../../state/document";
import { terraformVersion } from "../../state/document-text";
import { blockLookup, installedProviders } from "../providers";
import { shownInstances, shownOutputs } from "./shown-state";

/** The state as the plan has learnt it, in Terraform's representation; empty where there is nothing in it. */
export function priorState(plan: StackPlan, configuration: Configuration, document: StateDocument): JsonObject {
  const outputs = priorOutputs(plan, configuration, document);
  const state = stateJson(priorInstances(plan, document), outputs, terraformVersion, blockLookup(installedProviders()));
  return state["values"] === undefined ? {} : state;
}

/** Data sources that wait for the apply are not among them; those of a check are read now, too. */
function priorInstances(plan: StackPlan, document: StateDocument): readonly ShownInstance[] {
  const waiting = plan.changes
    .filter(({ action, actionReason }) => action === "read" && actionReason !== "read_because_check_nested")
    .map(({ key }): StateChange => ({ kind: "remove", key }));
  const changes = new Map(plan.changes.map((change) => [change.address, change]));
  return shownInstances(document, [...learnt(plan), ...waiting]).map((instance) => ({
    ...instance,
    dependencies: dependenciesOf(instance, changes.get(instance.id)),
  }));
}

/** What is imported has none yet; what is about to change has the former ones and the new ones. */
function dependenciesOf({ dependencies }: ShownInstance, change: ResourceChange | undefined): readonly string[] {
  if (change?.importing !== undefined) return [];
  if (change?.action !== "update" && change?.action !== "replace") return dependencies;
  return [...new Set([...dependencies, ...change.dependencies])].sort();
}

/** A destroy reads no data source anew: those of the state are there as long as it is. */
function learnt({ upkeep: { settled, changes }, destroy }: StackPlan): readonly StateChange[] {
  const kept = changes.filter((change) => !(destroy && change.kind === "remove" && change.key.mode === "data"));
  return [...settled.flatMap((call) => call.changes), ...kept];
}

/** Those that are known have their new values already. */
function priorOutputs(
  { outputs }: StackPlan,
  configuration: Configuration,
  document: StateDocument,
): Readonly<Record<string, Output>> {
  const sensitive = new Set(configuration.outputs.filter((output) => output.sensitive).map(({ name }) => name));
  const planned = outputs.flatMap(({ name, after }) =>
    after !== null && isWhollyKnown(after) ? [[name, { value: after, sensitive: sensitive.has(name) }] as const] : [],
  );
  const known = { ...shownOutputs(document), ...Object.fromEntries(planned) };
  return Object.fromEntries(Object.entries(known).filter(([, { value }]) => value.kind !== "null"));
}
