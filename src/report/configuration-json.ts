import type {
  Configuration,
  Dependency,
  OutputBlock,
  ProviderBlock,
  ResourceBlock,
  VariableBlock,
} from "../configuration/configuration";
import { encodeJson } from "../language/encode-json";
import type { JsonObject } from "../language/json";
import type { Provider } from "../provider/provider";
import type { Attribute, Block } from "../provider/schema";
import { bodyJson } from "./body-json";
import { expressionJson } from "./expression-json";
import { filled } from "./filled";
import { impliedSource } from "./plan-graph";
import { constraintText } from "./provider-requirements";
import { writtenReference } from "./written-reference";

type Providers = ReadonlyMap<string, Provider>;

/**
 * Terraform's configuration representation: what is written, before any of it is evaluated. Write-only attributes,
 * credentials of providers and ephemeral variables have no literal there: all else is as in `terraform show -json`.
 */
export function configurationJson(configuration: Configuration, providers: Providers): JsonObject {
  const { outputs, variables } = configuration;
  return {
    ...filled("provider_config", providersJson(configuration, providers)),
    root_module: {
      ...filled("outputs", Object.fromEntries(outputs.map((one) => [one.name, outputJson(one)]))),
      ...filled("resources", resourcesJson(configuration, providers)),
      ...filled("variables", Object.fromEntries(variables.map((one) => [one.name, variableJson(one)]))),
    },
  };
}

/** By local name and alias; those that are only required, or implied by a resource, too. */
function providersJson(configuration: Configuration, providers: Providers): JsonObject {
  const { requiredProviders, providers: blocks, resources } = configuration;
  const required = [...Object.keys(requiredProviders), ...resources.map(({ provider }) => provider.name)];
  const names = [...required, ...blocks.map(({ name }) => name)];
  const bare = names.map((name): [string, JsonObject] => [name, providerJson({ name }, configuration, providers)]);
  const written = blocks.map((block): [string, JsonObject] => [
    providerKey(block),
    providerJson(block, configuration, providers),
  ]);
  return Object.fromEntries([...bare, ...written]);
}

type NamedProvider = Pick<ProviderBlock, "name" | "alias"> & Partial<Pick<ProviderBlock, "body">>;

function providerJson({ name, alias, body = {} }: NamedProvider, configuration: Configuration, providers: Providers) {
  const source = sourceOf(name, configuration);
  const constraint = constraintText(configuration.requiredProviders[name]?.version ?? "");
  const schema = providers.get(source)?.schema.provider;
  return {
    name,
    full_name: source,
    ...(alias === undefined ? {} : { alias }),
    ...(constraint === "" ? {} : { version_constraint: constraint }),
    ...filled("expressions", schema === undefined ? {} : bodyJson(body, schema, isCredential)),
  };
}

function resourcesJson(configuration: Configuration, providers: Providers): readonly JsonObject[] {
  const inMode = (mode: ResourceBlock["mode"]) =>
    configuration.resources
      .filter((block) => block.mode === mode)
      .sort((a, b) => (a.address < b.address ? -1 : 1))
      .map((block) => resourceJson(block, providers.get(sourceOf(block.provider.name, configuration))));
  return [...inMode("managed"), ...inMode("data")];
}

function resourceJson(block: ResourceBlock, provider: Provider | undefined): JsonObject {
  const { address, mode, type, name, count, forEach, dependsOn } = block;
  const schema = schemaOf(block, provider);
  return {
    address,
    mode,
    type,
    name,
    provider_config_key: providerKey(block.provider),
    ...filled("expressions", schema === undefined ? {} : bodyJson(block.body, schema, isWriteOnly)),
    schema_version: mode === "managed" ? (provider?.schema.resources[type]?.version ?? 0) : 0,
    ...(count === undefined ? {} : { count_expression: expressionJson(count) }),
    ...(forEach === undefined ? {} : { for_each_expression: expressionJson(forEach) }),
    ...filled("depends_on", dependsOn.map(subjectOf)),
  };
}

function outputJson({ value, sensitive, description, dependsOn }: OutputBlock): JsonObject {
  return {
    ...(sensitive ? { sensitive } : {}),
    expression: expressionJson(value),
    ...filled("depends_on", dependsOn.map(subjectOf)),
    ...descriptionJson(description),
  };
}

function variableJson({ default: initial, description, sensitive, ephemeral }: VariableBlock): JsonObject {
  return {
    ...(initial === undefined || ephemeral ? {} : { default: encodeJson(initial) }),
    ...descriptionJson(description),
    ...(sensitive ? { sensitive } : {}),
  };
}

const subjectOf = ({ written }: Dependency): string => writtenReference(written).subject;

function descriptionJson(description = ""): JsonObject {
  return description === "" ? {} : { description };
}

export function sourceOf(name: string, { requiredProviders }: Configuration): string {
  return requiredProviders[name]?.source ?? impliedSource(name);
}

export function schemaOf({ mode, type }: ResourceBlock, provider: Provider | undefined): Block | undefined {
  return mode === "managed" ? provider?.schema.resources[type]?.block : provider?.schema.dataSources[type];
}

function providerKey({ name, alias }: NamedProvider): string {
  return alias === undefined ? name : `${name}.${alias}`;
}

const isWriteOnly = ({ writeOnly }: Attribute): boolean => writeOnly === true;

const isCredential = ({ writeOnly, sensitive }: Attribute): boolean => writeOnly === true || sensitive === true;
