import { didYouMean } from "./did-you-mean";

const builtIn = "terraform.io/builtin/terraform";

const catalogue = "Terraform's documentation lists the functions of the language.";
const namespaces = "Write a function of a provider as provider::NAME::function, one of the language by its name alone.";

/** What to write where there is no function of the name. */
export function functionInstead(name: string, names: readonly string[]): string {
  const provider = /^provider::([^:]*)::/.exec(name)?.[1];
  const near = didYouMean(name, names).trim();
  if (near !== "") return near;
  if (provider === undefined) return name.includes("::") ? namespaces : catalogue;
  const offered = names.filter((other) => other.startsWith(`provider::${provider}::`));
  if (offered.length > 0) return `Call one that the provider has: ${offered.join(", ")}.`;
  return [
    `No provider with functions is called "${provider}" here.`,
    "A provider is required where its construct is made.",
    `The one that is built into Terraform has none: write this.addOverride("terraform.required_providers.${provider}.source", "${builtIn}") in the stack.`,
    "For functions of other providers run the stack with Terraform or OpenTofu, or work it out in the program.",
  ].join(" ");
}
