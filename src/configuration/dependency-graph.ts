import type { Configuration, Dependency, ImportBlock, Reference } from "./configuration";
import { providerAddress } from "./read-provider";
import { addressOf } from "./read-reference";

/** Of each block the blocks that it depends on directly. */
export type DependencyGraph = ReadonlyMap<string, readonly string[]>;

// Nothing refers to these; what looks like it means a resource type of this name.
const last = /^(?:output|check)\./;

/**
 * By address: `scv_policy.gold`, `data.scv_policy.gold`, `provider.scv.second`, `output.id`, `var.password`,
 * `local.size`, `check.health`. A resource depends on the configuration of its provider, where there is one, and on
 * what the imports into it refer to; a variable on what its validations refer to. What is not declared is left out.
 */
export function dependencyGraph(configuration: Configuration): DependencyGraph {
  const graph = new Map<string, readonly string[]>();
  const { variables, locals, providers, resources, outputs, checks } = configuration;
  for (const { name, validations } of variables) {
    const itself = `var.${name}`;
    const others = validations.flatMap(({ references }) => addresses(references));
    graph.set(
      itself,
      others.filter((address) => address !== itself),
    );
  }
  for (const { name, references } of locals) graph.set(`local.${name}`, addresses(references));
  for (const provider of providers) graph.set(providerAddress(provider), addresses(provider.references));
  const imports = importsByTarget(configuration.imports);
  for (const { address, references, dependsOn, provider } of resources) {
    const imported = (imports.get(address) ?? []).flatMap((block) => addresses(block.references));
    // an import that refers to its own target is an error of its own
    const before = imported.filter((other) => other !== address);
    graph.set(address, [...addresses(references), ...dependsOn.map(addressed), ...before, providerAddress(provider)]);
  }
  for (const { name, references, dependsOn } of outputs) {
    graph.set(`output.${name}`, [...addresses(references), ...dependsOn.map(addressed)]);
  }
  for (const { name, references } of checks) graph.set(`check.${name}`, addresses(references));
  for (const [address, all] of graph)
    graph.set(
      address,
      [...new Set(all)].filter((other) => graph.has(other) && !last.test(other)),
    );
  return graph;
}

const addressed = ({ address }: Dependency): string => address;

function addresses(references: readonly Reference[]): readonly string[] {
  return references.map(addressOf);
}

function importsByTarget(imports: readonly ImportBlock[]): ReadonlyMap<string, readonly ImportBlock[]> {
  const found = new Map<string, ImportBlock[]>();
  for (const block of imports) {
    const address = `${block.to.type}.${block.to.name}`;
    const earlier = found.get(address);
    if (earlier === undefined) found.set(address, [block]);
    else earlier.push(block);
  }
  return found;
}
