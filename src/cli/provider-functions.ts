import type { Configuration } from "../configuration/configuration";
import type { LanguageFunction } from "../language/functions/language-function";
import type { Provider } from "../provider/provider";

/** `provider::NAME::FUNCTION`, by the local names that required_providers gives the providers. */
export function providerFunctions(
  { requiredProviders }: Pick<Configuration, "requiredProviders">,
  providers: ReadonlyMap<string, Provider>,
): readonly LanguageFunction[] {
  return Object.entries(requiredProviders).flatMap(([name, { source }]) =>
    (providers.get(source)?.functions ?? []).map((called) => ({
      ...called,
      name: `provider::${name}::${called.name}`,
    })),
  );
}
