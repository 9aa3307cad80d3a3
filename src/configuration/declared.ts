import type { Configuration, ResourceBlock } from "./configuration";
import type { Place } from "./place";
import { providerAddress } from "./read-provider";

/** A block that others may name, or that another may not have the name of. */
export interface Declared extends Place {
  readonly address: string;
  readonly kind: "provider" | "managed" | "data" | "output" | "variable" | "local" | "check";
}

export function declaredBlocks(configuration: Configuration): readonly Declared[] {
  const { providers, resources, outputs, variables, locals, checks } = configuration;
  return [
    ...providers.map((provider) => declared("provider", providerAddress(provider), provider)),
    ...resources.map((resource) => declared(resource.mode, resource.address, resource)),
    ...outputs.map((output) => declared("output", `output.${output.name}`, output)),
    ...variables.map((variable) => declared("variable", `var.${variable.name}`, variable)),
    ...locals.map(({ name }) => declared("local", `local.${name}`, {})),
    ...checks.map((check) => declared("check", `check.${check.name}`, check)),
  ];
}

function declared(kind: Declared["kind"], address: string, { constructPath }: Pick<Place, "constructPath">): Declared {
  return { kind, address, ...(constructPath !== undefined && { constructPath }) };
}

/** By address. */
export function resourcesByAddress({ resources }: Configuration): ReadonlyMap<string, ResourceBlock> {
  return new Map(resources.map((resource) => [resource.address, resource]));
}
