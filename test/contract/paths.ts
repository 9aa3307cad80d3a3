import type { Contract } from "../../src/contract/scv";
import type { Attribute, Block } from "../../src/provider/schema";
import { isRecord } from "../../src/simulator/record";

/** Of JSON: `policies.schedule.daily.at` → the values that stand there, as text. Lists have no place of their own. */
export function valuesIn(...documents: readonly unknown[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (value: unknown, path: string): void => {
    if (path !== "") found.set(path, (found.get(path) ?? new Set()).add(JSON.stringify(value)));
    if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) visit(inner, below(path, key));
  };
  for (const document of documents) visit(document, "");
  return found;
}

/** What a user can set in a block. */
export function attributesOf({ attributes, blocks }: Block, path = ""): string[] {
  return [
    ...Object.entries(attributes).flatMap(([name, attribute]) => attributePaths(below(path, name), attribute)),
    ...Object.entries(blocks).flatMap(([name, { block }]) => [
      below(path, name),
      ...attributesOf(block, below(path, name)),
    ]),
  ];
}

function attributePaths(path: string, { required, optional, nested }: Attribute): string[] {
  if (required !== true && optional !== true) return [];
  const inner = Object.entries(nested?.attributes ?? {});
  return [path, ...inner.flatMap(([name, attribute]) => attributePaths(below(path, name), attribute))];
}

/** Fields of a schema of the document. */
export function fieldsOf(contract: Contract, schema: string, path = ""): string[] {
  const visit = (value: unknown, at: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((each) => visit(each, at));
    if (!isRecord(value)) return [];
    const { $ref: reference, properties, anyOf, items } = value;
    const referred = typeof reference === "string" ? fieldsOf(contract, reference.split("/").at(-1) ?? "", at) : [];
    const own = isRecord(properties) ? Object.entries(properties) : [];
    return [
      ...referred,
      ...own.flatMap(([name, field]) => [below(at, name), ...visit(field, below(at, name))]),
      ...visit(anyOf, at),
      ...visit(items, at),
    ];
  };
  return visit(contract.components.schemas[schema], path);
}

function below(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
