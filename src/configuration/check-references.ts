import { error, type AttributePath } from "../diagnostics/diagnostic";
import { didYouMean } from "../language/did-you-mean";
import type { Configuration, Dependency, Reference } from "./configuration";
import { declaredBlocks, resourcesByAddress, type Declared } from "./declared";
import { reportAt, type Place, type Report } from "./place";
import { providerAddress } from "./read-provider";
import { addressOf } from "./read-reference";

const referable = new Set<Declared["kind"]>(["managed", "data", "variable", "local"]);

/** Whether all that is referred to is declared, may be used there, and has the key that it needs. */
export function checkReferences(configuration: Configuration, report: Report): void {
  const judge = judgeOfReferences(configuration);
  for (const referring of referringBlocks(configuration)) judge(referring, report);
}

/** The same for what is no block of the configuration, such as a question of the console. */
export function judgeOfReferences(configuration: Configuration): (referring: Referring, report: Report) => void {
  const blocks = declaredBlocks(configuration);
  const declared = new Set(blocks.filter(({ kind }) => referable.has(kind)).map(({ address }) => address));
  const providers = new Set(blocks.filter(({ kind }) => kind === "provider").map(({ address }) => address));
  const resources = resourcesByAddress(configuration);
  return ({ place, references, dependsOn, provider, check }, report) => {
    const inside = reportAt(report, place);
    const at = (path: AttributePath | undefined) => reportAt(inside, path === undefined ? {} : { attributePath: path });
    const named = [
      ...references.map((reference) => [addressOf(reference), reference.path] as const),
      ...dependsOn.map(({ address }, i) => [address, ["depends_on", i]] as const),
    ];
    const undeclaredOnes = named.filter(
      ([address], i) => !declared.has(address) && named.findIndex(([other]) => other === address) === i,
    );
    for (const [address, path] of undeclaredOnes) at(path)(undeclared(address, declared));
    if (provider !== undefined && !providers.has(provider)) inside(undeclaredProvider(provider, providers));
    for (const reference of references) {
      const target = resources.get(addressOf(reference));
      if (reference.kind !== "resource" || target === undefined) continue;
      const repeated = target.count !== undefined || target.forEach !== undefined;
      if (reference.indexed === true && !repeated) at(reference.path)(unexpectedKey(target.address));
      if (reference.indexed === false && repeated) {
        at(reference.path)(missingKey(target.address, target.count === undefined ? "for_each" : "count"));
      }
      if (target.check !== undefined && target.check !== check)
        at(reference.path)(scoped(target.address, target.check));
    }
  };
}

/** What refers to others, and where it stands. */
export interface Referring {
  readonly place: Place;
  readonly references: readonly Reference[];
  readonly dependsOn: readonly Dependency[];
  /** The address of the provider configuration that it asks for. */
  readonly provider?: string;
  /** The check that it belongs to. */
  readonly check?: string;
}

function referringBlocks(configuration: Configuration): readonly Referring[] {
  const { providers, resources, outputs, variables, locals, checks, imports } = configuration;
  const placed = (address: string, { constructPath }: Pick<Place, "constructPath">) => ({ address, constructPath });
  const none = { dependsOn: [] };
  return [
    ...providers.map((block) => ({
      ...none,
      place: placed(providerAddress(block), block),
      references: block.references,
    })),
    ...resources.map((block) => ({
      place: placed(block.address, block),
      references: block.references,
      dependsOn: block.dependsOn,
      ...(block.provider.alias !== undefined && { provider: providerAddress(block.provider) }),
      ...(block.check !== undefined && { check: block.check }),
    })),
    ...outputs.map((block) => ({ ...block, place: placed(`output.${block.name}`, block) })),
    ...variables.map((block) => ({
      ...none,
      place: placed(`var.${block.name}`, block),
      references: block.validations.flatMap(({ references }) => references),
    })),
    ...locals.map((block) => ({ ...none, place: { address: `local.${block.name}` }, references: block.references })),
    ...checks.map((block) => ({
      ...none,
      place: placed(`check.${block.name}`, block),
      references: block.references,
      check: block.name,
    })),
    ...imports.map((block) => ({
      ...none,
      place: placed(`${block.to.type}.${block.to.name}`, block),
      references: block.references,
    })),
  ];
}

function undeclared(address: string, declared: ReadonlySet<string>) {
  const [root = ""] = address.split(".", 1);
  const what = new Map([
    ["var", "input variable"],
    ["local", "local value"],
  ]).get(root);
  return error({
    code: "undeclared-reference",
    summary: `Reference to undeclared ${what ?? "resource"}`,
    detail: `The stack declares no ${address}.${suggestion(address, declared)}`,
  });
}

function undeclaredProvider(address: string, declared: ReadonlySet<string>) {
  return error({
    code: "undeclared-reference",
    summary: "Provider configuration not present",
    detail: `The stack declares no ${address}.${suggestion(address, declared)}`,
    attributePath: ["provider"],
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

function missingKey(address: string, repetition: "count" | "for_each") {
  const key = repetition === "count" ? "count.index" : "each.key";
  return error({
    code: "invalid-reference",
    summary: "Missing resource instance key",
    detail: `${address} has ${repetition}: name one of its instances, as in ${address}[${key}], or all with ${address}[*].`,
  });
}

function unexpectedKey(address: string) {
  return error({
    code: "invalid-reference",
    summary: "Unexpected resource instance key",
    detail: `${address} has neither count nor for_each and so is one instance: refer to it without the brackets.`,
  });
}

function scoped(address: string, check: string) {
  return error({
    code: "invalid-reference",
    summary: "Reference to scoped resource",
    detail: `${address} stands in check.${check} and can only be used there. Read the data outside of the check.`,
  });
}
