import type { Configuration, ResourceBlock } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { providerAddress } from "../configuration/read-provider";
import { sortedGraph, transitiveReduction, type DirectedGraph } from "./directed-graph";

/** What Terraform's `-type` names: the graph that a plan or an apply walks. */
export type WalkGraphType = "plan" | "apply";

const root = "[root] root";

/** Every step of the walk by the id that Terraform gives it, and on which others it waits. */
export function walkGraph(configuration: Configuration, type: WalkGraphType): DirectedGraph {
  const steps = new Map<string, string[]>();
  const used = new Set(configuration.resources.map(({ provider }) => providerAddress(provider)));
  const sources = new Map(
    configuration.resources.map((block) => [providerAddress(block.provider), sourceOf(configuration, block)]),
  );
  const idOf = (address: string) => stepId(address, sources);
  const validated = new Set(
    configuration.variables.filter(({ validations }) => validations.length > 0).map(({ name }) => `var.${name}`),
  );
  // whoever needs the value of a variable waits until it is validated
  const readyOf = (address: string) => `${idOf(address)}${validated.has(address) ? " (validation)" : ""}`;
  // what is imported is imported by the plan
  const walked = type === "plan" ? configuration : { ...configuration, imports: [] };
  for (const [address, targets] of dependencyGraph(walked)) {
    if (address.startsWith("provider.") && !used.has(address)) continue;
    add(steps, readyOf(address), ...targets.map(readyOf));
    if (validated.has(address)) add(steps, readyOf(address), idOf(address));
  }
  for (const block of configuration.resources) {
    const provider = idOf(providerAddress(block.provider));
    if (!steps.has(provider)) steps.set(provider, []);
    add(steps, idOf(block.address), provider);
    add(steps, `${provider} (close)`, provider, idOf(block.address));
    if (block.check === undefined) continue;
    add(steps, idOf(`check.${block.check}`), idOf(block.address));
    if (type === "plan") add(steps, idOf(block.address), reportId(block.check));
  }
  if (type === "plan") for (const { name } of configuration.checks) add(steps, idOf(`check.${name}`), reportId(name));
  for (const target of [...steps.values()].flat()) if (!steps.has(target)) steps.set(target, []);
  steps.set(root, [...steps.keys()]);
  return sortedGraph(transitiveReduction(steps));
}

function add(steps: Map<string, string[]>, step: string, ...targets: readonly string[]): void {
  steps.set(step, [...(steps.get(step) ?? []), ...targets]);
}

function reportId(check: string): string {
  return `[root] check.${check} (report)`;
}

function stepId(address: string, sources: ReadonlyMap<string, string>): string {
  const source = sources.get(address);
  if (source !== undefined) return `[root] ${source}`;
  return address.startsWith("var.") ? `[root] ${address}` : `[root] ${address} (expand)`;
}

function sourceOf({ requiredProviders }: Configuration, { provider: { name, alias } }: ResourceBlock): string {
  const source = requiredProviders[name]?.source ?? impliedSource(name);
  return `provider["${source}"]${alias === undefined ? "" : `.${alias}`}`;
}

/** Of a provider that the configuration does not require by its source. */
export function impliedSource(name: string): string {
  return name === "terraform" ? "terraform.io/builtin/terraform" : `registry.terraform.io/hashicorp/${name}`;
}

/** As `terraform graph -type=plan` writes it, byte for byte. */
export function walkGraphDot(graph: DirectedGraph): string {
  const nodes = [...graph.keys()].flatMap((id) => {
    const [label, shape] = look(id) ?? [];
    return shape === undefined ? [] : [`\t\t${quote(id)} [label = ${quote(label ?? "")}, shape = "${shape}"]\n`];
  });
  const edges = [...graph].flatMap(([id, targets]) =>
    targets.map((target) => `\t\t${quote(id)} -> ${quote(target)}\n`),
  );
  return `digraph {\n\tcompound = "true"\n\tnewrank = "true"\n\tsubgraph "root" {\n${[...nodes, ...edges].join("")}\t}\n}\n`;
}

/** Label and shape; undefined for steps that Terraform draws by their edges alone. */
function look(id: string): readonly [string, string] | undefined {
  const name = id.replace(/^\[root\] /, "");
  if (name.startsWith("var.")) return name.endsWith(" (validation)") ? undefined : [name, "note"];
  if (name.startsWith("provider[")) return name.endsWith(" (close)") ? undefined : [name, "diamond"];
  const [address, expanded] = name.split(" ");
  const isResource = expanded === "(expand)" && address !== undefined && !/^(local|output|check)\./.test(address);
  return isResource ? [address, "box"] : undefined;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
