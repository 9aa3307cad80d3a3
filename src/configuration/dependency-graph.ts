import type { Configuration, Reference } from "./configuration";
import { providerAddress } from "./read-provider";
import { addressOf } from "./read-references";

/** Of each block the blocks that it depends on directly. */
export type DependencyGraph = ReadonlyMap<string, readonly string[]>;

/**
 * By address: `scv_policy.gold`, `data.scv_policy.gold`, `provider.scv.second`, `output.id`, `var.password`.
 * A resource depends on the configuration of its provider, where there is one. What is not declared is left out.
 */
export function dependencyGraph(configuration: Configuration): DependencyGraph {
  const graph = new Map<string, readonly string[]>();
  const { variables, providers, resources, outputs } = configuration;
  for (const { name } of variables) graph.set(`var.${name}`, []);
  for (const provider of providers) graph.set(providerAddress(provider), addresses(provider.references));
  for (const { address, references, dependsOn, provider } of resources) {
    graph.set(address, [...addresses(references), ...dependsOn, providerAddress(provider)]);
  }
  for (const { name, references, dependsOn } of outputs) {
    graph.set(`output.${name}`, [...addresses(references), ...dependsOn]);
  }
  for (const [address, all] of graph)
    graph.set(
      address,
      [...new Set(all)].filter((other) => graph.has(other)),
    );
  return graph;
}

function addresses(references: readonly Reference[]): readonly string[] {
  return references.map(addressOf);
}
