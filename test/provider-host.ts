import { nodeProviderHost } from "../src/host/node-provider-host";
import type { ProviderHost } from "../src/provider/provider";

/** The real machine, with the environment that a test wants. */
export function providerHost(environment: ProviderHost["environment"]): ProviderHost {
  return { ...nodeProviderHost(), environment };
}
