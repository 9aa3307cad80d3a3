import type { Configuration } from "../configuration/configuration";
import type { Functions } from "../language/expression";
import type { Value } from "../language/value";
import type { Surroundings } from "./surroundings";
import type { Provider, ProviderHost } from "../provider/provider";

/** What a command works on: one stack, with all that it needs from outside. */
export interface StackContext {
  readonly stack: string;
  readonly configuration: Configuration;
  /** SHA-256 of the configuration. */
  readonly configurationDigest: string;
  /** By source address. */
  readonly providers: ReadonlyMap<string, Provider>;
  readonly host: ProviderHost;
  /** What expressions may call. */
  readonly functions: Functions;
  /** Values of the variables, with their marks. */
  readonly variables: Readonly<Record<string, Value>>;
  readonly surroundings: Surroundings;
  readonly parallelism: number;
  readonly durableIntents: boolean;
}
