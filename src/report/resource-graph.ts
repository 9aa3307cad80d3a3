import type { Configuration } from "../configuration/configuration";
import { dependencyGraph, type DependencyGraph } from "../configuration/dependency-graph";
import { sortedGraph, transitiveReduction, type DirectedGraph } from "./directed-graph";
import type { RecordedSteps } from "./recorded-steps";

/**
 * The resources and data sources by address, and on which of them each depends, through locals and providers too; with what
 * only the state has.
 */
export function resourceGraph(configuration: Configuration, recorded: RecordedSteps["blocks"]): DirectedGraph {
  const all = dependencyGraph(configuration);
  const resources = new Set(configuration.resources.map(({ address }) => address));
  const direct = [...resources].map((address) => [address, nearest(address, all, resources)] as const);
  const gone = [...recorded].filter(([address]) => !resources.has(address));
  return sortedGraph(transitiveReduction(new Map([...direct, ...gone])));
}

function nearest(address: string, all: DependencyGraph, resources: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const between = new Set<string>();
  const open = [...(all.get(address) ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (resources.has(node)) found.add(node);
    else if (!between.has(node)) {
      between.add(node);
      open.push(...(all.get(node) ?? []));
    }
  }
  return [...found];
}
