import type { JsonObject } from "../language/json";
import type { Type } from "../language/type";
import type { Json } from "../language/json";
import type { Parameter } from "../language/functions/language-function";
import type { Provider } from "./provider";
import type { ProviderFunction } from "./provider-function";
import type { Attribute, Block, NestedBlock } from "./schema";

type DescribedProvider = Pick<Provider, "source" | "version" | "schema" | "functions">;

/**
 * What `terraform providers schema -json` prints for these providers, with the key `provider_versions` that the
 * generator of bindings asks for.
 */
export function providersSchemaJson(...providers: readonly DescribedProvider[]): JsonObject {
  return {
    format_version: "1.0",
    provider_schemas: Object.fromEntries(providers.map((provider) => [provider.source, providerJson(provider)])),
    provider_versions: Object.fromEntries(providers.map(({ source, version }) => [source, version])),
  };
}

function providerJson({ schema, functions = [] }: DescribedProvider): JsonObject {
  return {
    provider: { version: 0, block: blockJson(schema.provider) },
    resource_schemas: mapped(schema.resources, ({ version, block }) => ({ version, block: blockJson(block) })),
    data_source_schemas: mapped(schema.dataSources, (block) => ({ version: 0, block: blockJson(block) })),
    ...(functions.length > 0 && {
      functions: Object.fromEntries(functions.map((described) => [described.name, functionJson(described)])),
    }),
  };
}

function functionJson({ summary, description = summary, returns, parameters, variadic }: ProviderFunction): JsonObject {
  return {
    ...(description !== undefined && { description }),
    ...(summary !== undefined && { summary }),
    return_type: returns === undefined || typeof returns === "function" ? "dynamic" : typeJson(returns),
    ...(parameters.length > 0 && { parameters: parameters.map(parameterJson) }),
    ...(variadic && { variadic_parameter: parameterJson(variadic) }),
  };
}

function parameterJson({ name, type, allowNull }: Parameter): JsonObject {
  return { name, ...(allowNull && { is_nullable: true }), type: typeJson(type) };
}

function blockJson({ description, attributes, blocks }: Block): JsonObject {
  return {
    attributes: mapped(attributes, attributeJson),
    ...(Object.keys(blocks).length > 0 && { block_types: mapped(blocks, nestedBlockJson) }),
    ...(description !== "" && { description, description_kind: "markdown" }),
  };
}

function nestedBlockJson({ nesting, block, minItems, maxItems }: NestedBlock): JsonObject {
  return {
    nesting_mode: nesting,
    block: blockJson(block),
    ...(minItems !== undefined && { min_items: minItems }),
    ...(maxItems !== undefined && { max_items: maxItems }),
  };
}

function attributeJson({ type, nested, description, ...behaviour }: Attribute): JsonObject {
  const { required, optional, computed, sensitive, writeOnly } = behaviour;
  return {
    ...(nested === undefined
      ? { type: typeJson(type) }
      : { nested_type: { attributes: mapped(nested.attributes, attributeJson), nesting_mode: nested.nesting } }),
    description,
    description_kind: "markdown",
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
    ...(writeOnly && { write_only: writeOnly }),
  };
}

/** A type is written as Terraform writes it already. */
function typeJson(type: Type): Json {
  if (typeof type === "string") return type;
  if (type[0] === "object") return ["object", mapped(type[1], typeJson)];
  if (type[0] === "tuple") return ["tuple", type[1].map(typeJson)];
  return [type[0], typeJson(type[1])];
}

function mapped<T>(entries: Readonly<Record<string, T>>, change: (entry: T) => Json): JsonObject {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(entry)]));
}
