import type { Configuration, ResourceBlock } from "../configuration/configuration";
import { dependencyGraph } from "../configuration/dependency-graph";
import { providerAddress } from "../configuration/read-provider";
import { parseProviderAddress } from "../instance/recorded-instance";
import { compareText } from "../language/set-order";
import { sortedGraph, transitiveReduction, type DirectedGraph } from "./directed-graph";
import type { RecordedSteps } from "./recorded-steps";

/** What Terraform's `-type` names: the graph that a plan or an apply walks. */
export type WalkGraphType = "plan" | "plan-refresh-only" | "apply";

/** Every step of the walk by the id that Terraform gives it, and on which others it waits; with those that a state brings. */
export function walkGraph(
  configuration: Configuration,
  type: WalkGraphType,
  recorded: Partial<RecordedSteps> = {},
): DirectedGraph {
  const steps = new Map<string, string[]>();
  for (const [step, targets] of recorded.steps ?? []) add(steps, step, ...targets);
  const sources = new Map([
    ...(recorded.providers ?? []).flatMap((provider) => configuredAs(provider, configuration)),
    ...configuration.resources.map(
      (block) => [providerAddress(block.provider), sourceOf(configuration, block)] as const,
    ),
  ]);
  const idOf = (address: string) => stepId(address, sources);
  const validated = new Set(
    configuration.variables.filter(({ validations }) => validations.length > 0).map(({ name }) => `var.${name}`),
  );
  // whoever needs the value of a variable waits until it is validated
  const readyOf = (address: string) => `${idOf(address)}${validated.has(address) ? " (validation)" : ""}`;
  const isPlan = type !== "apply";
  // what is imported is imported by the plan
  const walked = type === "plan" ? configuration : { ...configuration, imports: [] };
  for (const [address, targets] of dependencyGraph(walked)) {
    if (address.startsWith("provider.") && !sources.has(address)) continue;
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
    if (isPlan) add(steps, idOf(block.address), reportId(block.check));
  }
  if (isPlan) for (const { name } of configuration.checks) add(steps, idOf(`check.${name}`), reportId(name));
  for (const target of [...steps.values()].flat()) if (!steps.has(target)) steps.set(target, []);
  return rootedGraph(steps);
}

/** The steps as Terraform shows them: without the edges that others imply, all of them below the root. */
export function rootedGraph(steps: DirectedGraph): DirectedGraph {
  return sortedGraph(transitiveReduction(new Map([...steps, ["[root] root", [...steps.keys()]]])));
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

/** A provider as a state names it, by the address that its block would have. */
function configuredAs(provider: string, { requiredProviders }: Configuration): (readonly [string, string])[] {
  const { source, alias } = parseProviderAddress(provider) ?? {};
  const names = [...Object.keys(requiredProviders), "terraform"];
  const name = names.find((known) => (requiredProviders[known]?.source ?? impliedSource(known)) === source);
  return name === undefined ? [] : [[providerAddress({ name, ...(alias !== undefined && { alias }) }), provider]];
}

/** Of a provider that the configuration does not require by its source. */
export function impliedSource(name: string): string {
  return name === "terraform" ? "terraform.io/builtin/terraform" : `registry.terraform.io/hashicorp/${name}`;
}

/** As `terraform graph -type=plan` writes it, byte for byte: a step is drawn as often as it is taken. */
export function walkGraphDot(graph: DirectedGraph, timesOf: (id: string) => number = () => 1): string {
  const nodes = [...graph.keys()].flatMap((id) => {
    const [label, shape] = look(id) ?? [];
    const node = `\t\t${quote(id)} [label = ${quote(label ?? "")}, shape = "${shape}"]\n`;
    return shape === undefined ? [] : Array.from({ length: timesOf(id) }, () => node);
  });
  // by what is written: the quote at the end of a name counts
  const edges = [...graph]
    .flatMap(([id, targets]) => targets.map((target) => `\t\t${quote(id)} -> ${quote(target)}\n`))
    .sort(compareText);
  return `digraph {\n\tcompound = "true"\n\tnewrank = "true"\n\tsubgraph "root" {\n${[...nodes, ...edges].join("")}\t}\n}\n`;
}

/** Label and shape; undefined for steps that Terraform draws by their edges alone. */
function look(id: string): readonly [string, string] | undefined {
  const name = id.replace(/^\[root\] /, "");
  if (name.startsWith("var.")) return name.endsWith(" (validation)") ? undefined : [name, "note"];
  if (name.startsWith("provider[")) return name.endsWith(" (close)") ? undefined : [name, "diamond"];
  const [, address] = /^([^[ ]+)(?:\[.*\])? \((?:expand|destroy|orphan|deposed \w+)\)$/s.exec(name) ?? [];
  return address === undefined || /^(local|output|check)\./.test(address) ? undefined : [address, "box"];
}

function quote(text: string): string {
  return JSON.stringify(text);
}
