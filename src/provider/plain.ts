import { DiagnosticError, error, type Diagnostic } from "../diagnostics/diagnostic";
import { JsonNumber } from "../language/json";
import { bool, list, map, nullOf, num, object, set, str } from "../language/make";
import { mapEntries } from "../language/marks";
import { setEntry } from "../language/set-entry";
import { typeName, type Type } from "../language/type";
import type { ObjectValue, Value } from "../language/value";
import { blockType } from "./block-type";
import type { Block, NestedBlock } from "./schema";

/** A value as zod and the definitions see it: what is null or unknown is undefined. */
export type Plain = undefined | string | number | boolean | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [name: string]: Plain;
}

export function plainObject({ entries }: ObjectValue): PlainObject {
  return plainEntries(entries);
}

export function toPlain(value: Value): Plain {
  switch (value.kind) {
    case "null":
    case "unknown":
      return undefined;
    case "number":
      return Number(value.value);
    case "bool":
    case "string":
      return value.value;
    case "list":
    case "set":
    case "tuple":
      return value.items.map(toPlain);
    case "map":
    case "object":
      return plainEntries(value.entries);
  }
}

function plainEntries(entries: Readonly<Record<string, Value>>): PlainObject {
  const plain: Record<string, Plain> = {};
  for (const name in entries) {
    const entry = entries[name];
    const inside = entry && toPlain(entry);
    if (inside !== undefined) setEntry(plain, name, inside);
  }
  return plain;
}

/** The value of a block out of a model or of JSON. Throws DiagnosticError where it does not fit the block. */
export function fromPlain(block: Block, plain: unknown): ObjectValue {
  if (!isRecord(plain)) return misfit(["object", {}], plain);
  const attributes = mapEntries(block.attributes, ({ type }, name) => typedValue(type, plain[name]));
  const blocks = mapEntries(block.blocks, (nested, name) => nestedValue(nested, plain[name]));
  return object({ ...attributes, ...blocks });
}

function nestedValue(nested: NestedBlock, plain: unknown): Value {
  const type = blockType(nested.block);
  if (nested.nesting === "single") return isAbsent(plain) ? nullOf(type) : fromPlain(nested.block, plain);
  const items = isAbsent(plain) ? [] : itemsOf(["list", type], plain).map((item) => fromPlain(nested.block, item));
  return nested.nesting === "set" ? set(type, items) : list(type, items);
}

/** Type-directed: null or undefined becomes a null of the type. */
export function typedValue(type: Type, plain: unknown): Value {
  if (isAbsent(plain)) return nullOf(type);
  if (type === "string") return typeof plain === "string" ? str(plain) : misfit(type, plain);
  if (type === "bool") return typeof plain === "boolean" ? bool(plain) : misfit(type, plain);
  if (type === "number") return numberValue(plain);
  if (type === "dynamic" || type[0] === "tuple") return misfit(type, plain);
  if (type[0] === "object") return objectValue(type[1], plain);
  const element = type[1];
  switch (type[0]) {
    case "list":
      return list(
        element,
        itemsOf(type, plain).map((item) => typedValue(element, item)),
      );
    case "set":
      return set(
        element,
        itemsOf(type, plain).map((item) => typedValue(element, item)),
      );
    case "map":
      return map(element, isRecord(plain) ? typedEntries(element, plain) : misfit(type, plain));
  }
}

function numberValue(plain: unknown): Value {
  if (plain instanceof JsonNumber) return num(plain.text);
  return typeof plain === "number" ? num(plain) : misfit("number", plain);
}

function objectValue(types: Readonly<Record<string, Type>>, plain: unknown): Value {
  if (!isRecord(plain)) return misfit(["object", types], plain);
  const entries = Object.entries(types).map(([name, type]): [string, Value] => [name, typedValue(type, plain[name])]);
  return object(Object.fromEntries(entries));
}

function typedEntries(element: Type, plain: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> {
  const entries = Object.entries(plain).map(([key, entry]): [string, Value] => [key, typedValue(element, entry)]);
  return Object.fromEntries(entries);
}

function itemsOf(type: Type, plain: unknown): readonly unknown[] {
  return Array.isArray(plain) ? plain : misfit(type, plain);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAbsent(plain: unknown): plain is null | undefined {
  return plain === null || plain === undefined;
}

function misfit(type: Type, plain: unknown): never {
  throw new DiagnosticError(misshapen(`${plain === null ? "null" : typeof plain} in place of ${typeName(type)}`));
}

/** What was recorded, or what an appliance's answer was read as, is not of its schema's types. */
export function misshapen(where: string): Diagnostic {
  return error({
    code: "value-of-another-shape",
    summary: `What is recorded does not fit the schema: ${where}`,
    detail: "It was written by another version of the provider, or edited. Use that version, or mend the state.",
  });
}
