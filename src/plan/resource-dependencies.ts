/**
 * Answers for any node of a graph the resources that it depends on, through others too, in the order of their
 * addresses.
 */
export function resourceDependencies(
  graph: ReadonlyMap<string, readonly string[]>,
  resources: { has(address: string): boolean },
): (address: string) => readonly string[] {
  const reached = new Map<string, ReadonlySet<string>>();
  const sorted = new Map<string, readonly string[]>();
  return (address) => {
    const known = sorted.get(address);
    if (known !== undefined) return known;
    reach(address);
    const all = [...(reached.get(address) ?? [])].sort();
    sorted.set(address, all);
    return all;
  };

  /** With a stack of its own: chains are longer than JavaScript's allows. */
  function reach(start: string): void {
    const open = [start];
    // a cycle was reported by the configuration and must not run in circles here
    const entered = new Set<string>();
    for (let address = open.at(-1); address !== undefined; address = open.at(-1)) {
      const direct = graph.get(address) ?? [];
      const ahead = reached.has(address) ? [] : direct.filter((next) => !reached.has(next) && !entered.has(next));
      entered.add(address);
      if (ahead.length > 0) {
        open.push(...ahead);
        continue;
      }
      open.pop();
      if (!reached.has(address)) reached.set(address, gather(direct));
    }
  }

  function gather(direct: readonly string[]): ReadonlySet<string> {
    const [only, ...others] = direct;
    if (only !== undefined && others.length === 0 && !resources.has(only)) return reached.get(only) ?? new Set();
    const found = new Set<string>();
    for (const next of direct) {
      if (resources.has(next)) found.add(next);
      for (const further of reached.get(next) ?? []) found.add(further);
    }
    return found;
  }
}
