import type { Configuration } from "../configuration/configuration";
import { impliedSource } from "./plan-graph";

/** By source address: the version constraint as Terraform prints it; empty where there is none. */
export type ProviderRequirements = ReadonlyMap<string, string>;

/** What `required_providers` says, and what provider blocks and resources imply. */
export function providerRequirements({ requiredProviders, providers, resources }: Configuration): ProviderRequirements {
  const declared = Object.values(requiredProviders).map(({ source, version = "" }): [string, string] => [
    source,
    constraintText(version),
  ]);
  const implied = [...providers.map(({ name }) => name), ...resources.map(({ provider }) => provider.name)]
    .filter((name) => !Object.hasOwn(requiredProviders, name))
    .map((name): [string, string] => [impliedSource(name), ""]);
  return new Map([...implied, ...declared]);
}

/** Every version with its three numbers. */
export function constraintText(version: string): string {
  return version
    .split(",")
    .map((part) => {
      const [, operator = "", numbers = ""] = /^\s*([=!<>~]*)\s*(\S*)\s*$/.exec(part) ?? [];
      return [operator === "=" ? "" : operator, operator === "~>" ? numbers : threeNumbers(numbers)]
        .filter(Boolean)
        .join(" ");
    })
    .join(", ");
}

function threeNumbers(version: string): string {
  const missing = 3 - version.split(".").length;
  return version === "" || missing <= 0 ? version : `${version}${".0".repeat(missing)}`;
}

/** As `terraform providers` prints them. */
export function requirementsText(required: ProviderRequirements, recorded: readonly string[]): string {
  const sources = [...required].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sources.map(([source, constraint], i) => {
    const branch = i === sources.length - 1 ? "└" : "├";
    return `${branch}── provider[${source}]${constraint === "" ? "" : ` ${constraint}`}\n`;
  });
  const state = [...new Set(recorded)].sort().map((source) => `    provider[${source}]\n\n`);
  const told = state.length === 0 ? "" : `Providers required by state:\n\n${state.join("")}`;
  return `\nProviders required by configuration:\n.\n${lines.join("")}\n${told}`;
}
