import type { z } from "zod";
import type { ApplianceIdentity } from "./appliance";
import type { DataSourceDefinition, Model, ResourceDefinition } from "./definition";
import type { ProviderHost } from "./provider";
import type { ProviderFunction } from "./provider-function";

/** A provider as its author writes it; the lists of definitions keep the type of each schema. */
export interface ProviderDefinition<
  Config extends z.ZodObject,
  Client,
  Resources extends readonly z.ZodObject[],
  DataSources extends readonly z.ZodObject[],
> {
  /** `scv`: the prefix of its types. */
  readonly name: string;
  /** `terraform.local/cdktf-scv/scv`. */
  readonly source: string;
  readonly version: string;
  readonly description: string;
  readonly configSchema: Config;
  readonly resources: { readonly [I in keyof Resources]: ResourceDefinition<Resources[I], Client> };
  readonly dataSources: { readonly [I in keyof DataSources]: DataSourceDefinition<DataSources[I], Client> };
  readonly functions?: readonly ProviderFunction[];
  /** Makes no request: the first use does. Throws DiagnosticError where the configuration cannot do. */
  readonly connect: (config: Model<Config>, host: ProviderHost) => Promise<Client>;
  /** The appliance that answers; asked often, so kept by the client. */
  readonly identity: (client: Client) => Promise<ApplianceIdentity>;
  readonly close?: (client: Client) => Promise<void>;
}
