import type { Configuration } from "../configuration/configuration";
import { formatAddress } from "../state/address";
import type { StateDocument } from "../state/document";
import { instancesOf } from "../state/instances-of";
import { sortedGraph, transitiveReduction, type DirectedGraph } from "./directed-graph";
import { walkGraph } from "./plan-graph";

const root = "[root] root";

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
  for (const { key, provider } of instances) {
    const { mode, type, name } = key;
    const step = stepOf(formatAddress({ mode, type, name }));
    times.set(step, (times.get(step) ?? 0) + 1);
    add(`[root] ${provider}`);
    add(step, `[root] ${provider}`);
    add(`[root] ${provider} (close)`, step);
  }
  // what is depended on goes last
  for (const { key, instance } of instances) {
    const { mode, type, name } = key;
    for (const dependency of instance.dependencies ?? []) {
      const step = stepOf(dependency);
      if (steps.has(step)) add(step, stepOf(formatAddress({ mode, type, name })));
    }
  }
  for (const { name } of configuration.outputs) add(`[root] output.${name} (expand)`);
  // what a provider is configured with is evaluated, here too
  const providers = [...new Set(instances.map(({ provider }) => provider))];
  const whole = walkGraph(configuration, "plan-refresh-only", providers);
  const open = providers.map((provider) => `[root] ${provider}`);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const targets = whole.get(step) ?? [];
    open.push(...targets.filter((target) => !steps.has(target)));
    add(step, ...targets);
  }
  const graph = new Map([...steps].map(([step, targets]) => [step, [...targets]]));
  const rooted = new Map([...graph, [root, [...graph.keys()]]]);
  return { graph: sortedGraph(transitiveReduction(rooted)), timesOf: (id) => times.get(id) ?? 1 };
}

function stepOf(address: string): string {
  return `[root] ${address} (destroy)`;
}
