import type { DependencyGraph } from "../configuration/dependency-graph";
import type { RecordedInstance } from "../instance/recorded-instance";
import { formatAddress } from "../state/address";
import type { InstanceKey } from "../state/backend";
import type { PlanOptions, Target } from "./plan-options";

/** What of a stack a plan is about. */
export interface Selection {
  /** False where targets or excludes leave something out. */
  readonly isWhole: boolean;
  /** By the address of a block of the configuration, of whatever kind. */
  hasBlock(address: string): boolean;
  hasInstance(key: InstanceKey): boolean;
}

const everything: Selection = { isWhole: true, hasBlock: () => true, hasInstance: () => true };

type Graph = Pick<DependencyGraph, "get" | "keys">;

/** Targets bring what they depend on, excludes take what depends on them; a destroy goes the other way. */
export function selectionOf(
  { targets, excludes, destroy }: PlanOptions,
  graph: DependencyGraph,
  recorded: readonly RecordedInstance[],
): Selection {
  if (targets.length === 0 && excludes.length === 0) return everything;
  // like Terraform: what is in the state alone is ordered by its dependencies only where all is destroyed
  const forward = destroy ? withRecorded(graph, recorded) : graph;
  const backward = reversed(forward);
  const wanted = reach(targets, destroy ? backward : forward);
  const unwanted = reach(excludes, destroy ? forward : backward);
  const isIn = (address: string) => targets.length === 0 || wanted.has(address);
  return {
    isWhole: false,
    hasBlock: (address) =>
      (isIn(address) || isAmong(targets, address)) && !unwanted.has(address) && !isAmongWhole(excludes, address),
    hasInstance: (key) => {
      const address = blockAddress(key);
      const wantedHere = isIn(address) || targets.some((target) => covers(target, key));
      return wantedHere && !unwanted.has(address) && !excludes.some((target) => covers(target, key));
    },
  };
}

/** What is reached from the targets, they themselves left out. */
function reach(targets: readonly Target[], edges: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = targets.map(blockAddress);
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    for (const next of edges.get(address) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** What is in the state alone has its dependencies there. */
function withRecorded(graph: DependencyGraph, recorded: readonly RecordedInstance[]): Graph {
  const edges = new Map(graph);
  for (const { key, dependencies } of recorded) {
    const address = blockAddress(key);
    if (!graph.has(address)) edges.set(address, [...new Set([...(edges.get(address) ?? []), ...dependencies])]);
  }
  return edges;
}

function reversed(graph: Graph): Graph {
  const edges = new Map<string, string[]>();
  for (const address of graph.keys()) {
    for (const dependency of graph.get(address) ?? []) {
      const known = edges.get(dependency);
      if (known === undefined) edges.set(dependency, [address]);
      else known.push(address);
    }
  }
  return edges;
}

function isAmong(targets: readonly Target[], address: string): boolean {
  return targets.some((target) => blockAddress(target) === address);
}

function isAmongWhole(targets: readonly Target[], address: string): boolean {
  return targets.some((target) => target.index === undefined && blockAddress(target) === address);
}

function covers(target: Target, key: InstanceKey): boolean {
  return blockAddress(target) === blockAddress(key) && (target.index === undefined || target.index === key.index);
}

export function blockAddress({ mode, type, name }: Omit<InstanceKey, "index" | "deposed">): string {
  return formatAddress({ mode, type, name });
}
