import { error } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import type { Configuration } from "./configuration";
import { findCycles } from "./cycles";
import { dependencyGraph } from "./dependency-graph";
import { reportAt, type Place, type Report } from "./place";
import { providerAddress } from "./read-provider";
import { addressOf } from "./read-references";

/** What can be wrong between blocks: two of one name, something undeclared, a circle. */
export function checkConfiguration(configuration: Configuration, report: Report): void {
  checkDuplicates(configuration, report);
  checkReferences(configuration, report);
  for (const cycle of findCycles(dependencyGraph(configuration))) report(cyclic(configuration, cycle));
}

type Declared = Place & { readonly address: string };

function declarations({ providers, resources, outputs, variables }: Configuration): readonly Declared[] {
  return [
    ...providers.map((provider) => ({ ...pathOf(provider), address: providerAddress(provider) })),
    ...resources,
    ...outputs.map((output) => ({ ...pathOf(output), address: `output.${output.name}` })),
    ...variables.map((variable) => ({ ...pathOf(variable), address: `var.${variable.name}` })),
  ];
}

function pathOf({ constructPath }: Place): Place {
  return constructPath === undefined ? {} : { constructPath };
}

function checkDuplicates(configuration: Configuration, report: Report): void {
  const first = new Map<string, Declared>();
  for (const declared of declarations(configuration)) {
    const { address, constructPath } = declared;
    const earlier = first.get(address);
    if (earlier === undefined) first.set(address, declared);
    else {
      const where = earlier.constructPath === undefined ? "" : ` The first is at ${earlier.constructPath}.`;
      const detail = `Give one of them another name${address.startsWith("provider.") ? " by an alias" : ""}.${where}`;
      reportAt(report, { address, ...(constructPath !== undefined && { constructPath }) })(
        error({ code: "duplicate-block", summary: `${address} is declared more than once`, detail }),
      );
    }
  }
}

function checkReferences(configuration: Configuration, report: Report): void {
  const declared = new Set(declarations(configuration).map(({ address }) => address));
  const check = (addresses: readonly string[], inside: Report): void => {
    for (const address of addresses) if (!declared.has(address)) inside(undeclared(address, declared));
  };
  for (const provider of configuration.providers) {
    check(
      provider.references.map(addressOf),
      reportAt(report, { ...pathOf(provider), address: providerAddress(provider) }),
    );
  }
  for (const { address, constructPath, references, dependsOn, provider } of configuration.resources) {
    const inside = reportAt(report, { ...pathOf({ ...(constructPath !== undefined && { constructPath }) }), address });
    check([...references.map(addressOf), ...dependsOn], inside);
    if (provider.alias !== undefined) check([providerAddress(provider)], inside);
  }
  for (const output of configuration.outputs) {
    const inside = reportAt(report, { ...pathOf(output), address: `output.${output.name}` });
    check([...output.references.map(addressOf), ...output.dependsOn], inside);
  }
}

const declarable: Readonly<Record<string, string>> = {
  var: "a variable",
  provider: "a provider",
  data: "a data source",
};

function undeclared(address: string, declared: ReadonlySet<string>) {
  const kind = address.split(".", 1)[0] ?? "";
  const what = (Object.hasOwn(declarable, kind) ? declarable[kind] : undefined) ?? "a resource";
  return error({
    code: "undeclared-reference",
    summary: `${address} is referred to and not declared`,
    detail: `The stack declares no ${what.replace(/^a /, "")} of this name.${suggestion(address, declared)}`,
  });
}

/** The name is taken as mistyped first, then the type before it. */
function suggestion(address: string, declared: ReadonlySet<string>): string {
  const [type, name] = split(address);
  const parts = [...declared].map(split);
  const named = didYouMean(
    name,
    parts.filter(([other]) => other === type).map(([, other]) => other),
  );
  return named === ""
    ? didYouMean(
        type,
        parts.filter(([, other]) => other === name).map(([other]) => other),
      )
    : named;
}

function split(address: string): readonly [string, string] {
  const dot = address.lastIndexOf(".");
  return [address.slice(0, dot), address.slice(dot + 1)];
}

function cyclic({ resources }: Configuration, cycle: readonly string[]) {
  const [first = "", ...others] = cycle;
  const constructPath = resources.find(({ address }) => address === first)?.constructPath;
  return error({
    code: "dependency-cycle",
    summary: others.length === 0 ? `${first} depends on itself` : `A circle of dependencies: ${cycle.join(", ")}`,
    detail: "Each of them waits for another one. Take one of the references, or a depends_on, out.",
    address: first,
    ...(constructPath !== undefined && { constructPath }),
  });
}
