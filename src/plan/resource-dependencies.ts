/** Of each resource the resources that it depends on, through others too, in the order of their addresses. */
export function resourceDependencies(
  graph: ReadonlyMap<string, readonly string[]>,
  resources: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
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
  return new Map([...resources.keys()].map((address) => [address, [...visit(address)].sort()]));
}
