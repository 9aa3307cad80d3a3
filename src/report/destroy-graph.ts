import type { Configuration } from "../configuration/configuration";
import { blockAddress } from "../plan/selection";
import { instanceId } from "../state/address";
import type { InstanceKey } from "../state/backend";
import type { StateDocument } from "../state/document";
import { instancesOf } from "../state/instances-of";
import type { DirectedGraph } from "./directed-graph";
import { rootedGraph, walkGraph } from "./plan-graph";

/** Every step of the plan that destroys all, by the id that Terraform gives it, and how often it is taken. */
export function destroyGraph(
  configuration: Configuration,
  document: StateDocument,
): { readonly graph: DirectedGraph; readonly timesOf: (id: string) => number } {
  const steps = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  const add = (step: string, ...targets: readonly string[]): void => {
    steps.set(step, new Set([...(steps.get(step) ?? []), ...targets]));
  };
  const instances = instancesOf(document);
  const stepsOf = new Map<string, Set<string>>();
  for (const { key, provider } of instances) {
    const step = stepOf(key);
    stepsOf.set(blockAddress(key), (stepsOf.get(blockAddress(key)) ?? new Set()).add(step));
    times.set(step, (times.get(step) ?? 0) + 1);
    add(`[root] ${provider}`);
    add(step, `[root] ${provider}`);
    add(`[root] ${provider} (close)`, step);
  }
  // what is depended on goes last
  for (const { key, instance } of instances) {
    for (const block of instance.dependencies ?? []) {
      for (const step of stepsOf.get(block) ?? []) add(step, stepOf(key));
    }
  }
  for (const { name } of configuration.outputs) add(`[root] output.${name} (expand)`);
  // what a provider is configured with is evaluated, here too
  const providers = [...new Set(instances.map(({ provider }) => provider))];
  const whole = walkGraph(configuration, "plan-refresh-only", { providers });
  const open = providers.map((provider) => `[root] ${provider}`);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const targets = whole.get(step) ?? [];
    open.push(...targets.filter((target) => !steps.has(target)));
    add(step, ...targets);
  }
  const graph = new Map([...steps].map(([step, targets]) => [step, [...targets]]));
  return { graph: rootedGraph(graph), timesOf: (id) => times.get(id) ?? 1 };
}

/** Of all current instances of a block, or of one that is deposed. */
function stepOf(key: InstanceKey): string {
  return key.deposed === undefined ? `[root] ${blockAddress(key)} (destroy)` : `[root] ${instanceId(key)}`;
}
