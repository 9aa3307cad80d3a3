/**
 * Answers for any node of a graph the resources that it depends on, through others too, in the order of their
 * addresses.
 */
export function resourceDependencies(
  graph: ReadonlyMap<string, readonly string[]>,
  resources: { has(address: string): boolean },
): (address: string) => readonly string[] {
  const reached = new Map<string, ReadonlySet<string>>();
  const visit = (address: string): ReadonlySet<string> => {
    const known = reached.get(address);
    if (known !== undefined) return known;
    const found = new Set<string>();
    // before the descent: a cycle was reported by the configuration and must not run in circles here
    reached.set(address, found);
    for (const next of graph.get(address) ?? []) {
      if (resources.has(next)) found.add(next);
      for (const further of visit(next)) found.add(further);
    }
    return found;
  };
  const sorted = new Map<string, readonly string[]>();
  return (address) => {
    const known = sorted.get(address) ?? [...visit(address)].sort();
    sorted.set(address, known);
    return known;
  };
}
