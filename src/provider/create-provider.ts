import type { z } from "zod";
import { DiagnosticError, assertNoErrors, error } from "../diagnostics/diagnostic";
import type { ObjectValue } from "../language/value";
import { isWhollyKnown } from "../language/walk";
import type { Connection } from "./connection";
import { dataSourceOf, type DataSource } from "./data-source";
import { deriveBlock } from "./derive-block";
import { modelOf } from "./model";
import { privateOf } from "./private";
import type { Provider, ProviderSession } from "./provider";
import type { ProviderDefinition } from "./provider-definition";
import { resourceOf, type Resource } from "./resource";
import { judgeValues } from "./validate-config";

/** The provider that the executor and the plugin speak to. Throws TypeError, when the program loads, where a schema has no Terraform type. */
export function createProvider<
  Config extends z.ZodObject,
  Client,
  const Resources extends readonly z.ZodObject[],
  const DataSources extends readonly z.ZodObject[],
>(definition: ProviderDefinition<Config, Client, Resources, DataSources>): Provider {
  const { name, source, version, configSchema } = definition;
  const resources = new Map(definition.resources.map((resource) => [resource.type, resourceOf(resource)]));
  const dataSources = new Map(definition.dataSources.map((data) => [data.type, dataSourceOf(data)]));
  const block = deriveBlock(configSchema, definition.description);
  const validateProvider = (config: ObjectValue) => judgeValues({ schema: configSchema, block }, config);
  return {
    name,
    source,
    version,
    schema: {
      provider: block,
      resources: Object.fromEntries([...resources].map(([type, { schema }]) => [type, schema])),
      dataSources: Object.fromEntries([...dataSources].map(([type, data]) => [type, data.block])),
    },
    ...(definition.functions && { functions: definition.functions }),
    validateProvider,
    validateResource: (type, config) => resources.get(type)?.validate(config) ?? [unknownType(name, type)],
    validateDataSource: (type, config) => dataSources.get(type)?.validate(config) ?? [unknownType(name, type)],
    configure: async (config, host) => {
      assertNoErrors(validateProvider(config));
      if (!isWhollyKnown(config)) throw new DiagnosticError(unknownConfiguration(name));
      const client = await definition.connect(modelOf({ schema: configSchema, block }, config), host);
      const connection = { client, identity: () => definition.identity(client), engine: host.engine };
      const close = async () => definition.close?.(client);
      return sessionOf({ name, resources, dataSources, connection, close });
    },
  };
}

interface Parts<Client> {
  readonly name: string;
  readonly resources: ReadonlyMap<string, Resource<Client>>;
  readonly dataSources: ReadonlyMap<string, DataSource<Client>>;
  readonly connection: Connection<Client>;
  readonly close: () => Promise<void>;
}

function sessionOf<Client>({ name, resources, dataSources, connection, close }: Parts<Client>): ProviderSession {
  const resource = (type: string) => resources.get(type) ?? fail(name, type);
  const dataSource = (type: string) => dataSources.get(type) ?? fail(name, type);
  return {
    plan: async (request) => resource(request.type).plan(connection, request),
    refresh: async (type, prior) => resource(type).refresh(connection, prior),
    create: async (request) => resource(request.type).create(connection, request),
    update: async (request) => resource(request.type).update(connection, request),
    delete: async (request) => resource(request.type).delete(connection, request),
    mayUpdate: async (type, change) => resource(type).mayUpdate(connection, change),
    dependents: async (type, prior) => resource(type).dependents(connection, prior),
    mayDelete: (type, prior) => resource(type).mayDelete(connection, prior),
    readDataSource: async (type, config) => ({
      state: await dataSource(type).read(connection.client, config),
      diagnostics: [],
    }),
    importResource: async (type, id) => resource(type).import(connection, id),
    recover: async (type, intent) => resource(type).recover(connection, intent),
    losses: async (type, change) => resource(type).losses(connection, change),
    existing: async (type, keys) => resource(type).existing(connection, keys),
    remembered: async () => privateOf(await connection.identity()),
    close,
  };
}

function fail(provider: string, type: string): never {
  throw new DiagnosticError(unknownType(provider, type));
}

function unknownType(provider: string, type: string) {
  return error({
    code: "unknown-type",
    summary: `The provider ${provider} has no ${type}`,
    detail: "Check the spelling, and the version of the provider.",
  });
}

function unknownConfiguration(provider: string) {
  return error({
    code: "provider-configuration-unknown",
    summary: `The provider ${provider} is configured with values that are known only after apply`,
    detail: "Give it values that are known before: variables, literals or data sources that can be read now.",
  });
}
