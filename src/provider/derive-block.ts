import { z } from "zod";
import type { Type } from "../language/type";
import { nestedAttributesType } from "./block-type";
import { fields, type FieldDescription } from "./attribute";
import type { Attribute, Block, NestedAttributes, NestedBlock } from "./schema";

type Schema = z.core.$ZodType;

/**
 * The Terraform schema of a zod object. Throws TypeError, when the program loads, where the schema leaves the subset
 * that has a Terraform type or a field is not described.
 */
export function deriveBlock(shape: z.ZodObject, description: string): Block {
  return blockOf(shape, description, "");
}

function blockOf(object: z.core.$ZodObject, description: string, path: string): Block {
  const attributes: Record<string, Attribute> = {};
  const blocks: Record<string, NestedBlock> = {};
  for (const [name, schema] of Object.entries(object._zod.def.shape)) {
    const field = describedField(schema, join(path, name));
    if (field.block) blocks[name] = nestedBlockOf(schema, field, join(path, name));
    else attributes[name] = attributeOf(schema, field, join(path, name));
  }
  return { description, attributes, blocks };
}

function describedField(schema: Schema, path: string): FieldDescription {
  const field =
    fields.get(schema) ?? (schema instanceof z.core.$ZodOptional ? fields.get(required(schema)) : undefined);
  return field === undefined || field.description === "" ? fail(path, "is not described") : field;
}

function nestedBlockOf(schema: Schema, field: FieldDescription, path: string): NestedBlock {
  const inner = required(schema);
  const optional = inner !== schema;
  if (inner instanceof z.core.$ZodObject) {
    const block = blockOf(inner, field.description, path);
    return { nesting: "single", block, ...(!optional && { minItems: 1, maxItems: 1 }) };
  }
  if (inner instanceof z.core.$ZodArray && inner._zod.def.element instanceof z.core.$ZodObject) {
    const checks = inner._zod.def.checks ?? [];
    const minimum = checks.find((check) => check instanceof z.core.$ZodCheckMinLength)?._zod.def.minimum;
    const maximum = checks.find((check) => check instanceof z.core.$ZodCheckMaxLength)?._zod.def.maximum;
    return {
      nesting: field.orderless ? "set" : "list",
      block: blockOf(inner._zod.def.element, field.description, path),
      ...(minimum !== undefined && !optional && { minItems: minimum }),
      ...(maximum !== undefined && { maxItems: maximum }),
    };
  }
  return fail(path, "is a block, and so must be an object or an array of objects");
}

function attributeOf(schema: Schema, field: FieldDescription, path: string): Attribute {
  const inner = required(schema);
  const nested = nestedOf(inner, field, path);
  const type = nested === undefined ? typeOf(inner, field, path) : nestedAttributesType(nested);
  const leftToServer = field.computed === true || field.serverDefault !== undefined;
  return {
    type,
    ...(nested && { nested }),
    ...field,
    ...(leftToServer && { computed: true }),
    ...(inner !== schema ? { optional: true } : leftToServer ? {} : { required: true }),
  };
}

function nestedOf(schema: Schema, field: FieldDescription, path: string): NestedAttributes | undefined {
  if (schema instanceof z.core.$ZodObject) return { nesting: "single", attributes: attributesOf(schema, path) };
  if (schema instanceof z.core.$ZodArray && schema._zod.def.element instanceof z.core.$ZodObject) {
    return { nesting: field.orderless ? "set" : "list", attributes: attributesOf(schema._zod.def.element, path) };
  }
  if (schema instanceof z.core.$ZodRecord && schema._zod.def.valueType instanceof z.core.$ZodObject) {
    return { nesting: "map", attributes: attributesOf(schema._zod.def.valueType, path) };
  }
  return undefined;
}

function attributesOf(object: z.core.$ZodObject, path: string): Readonly<Record<string, Attribute>> {
  const { attributes, blocks } = blockOf(object, "", path);
  const [block] = Object.keys(blocks);
  return block === undefined ? attributes : fail(join(path, block), "is a block inside an attribute");
}

function typeOf(schema: Schema, field: FieldDescription, path: string): Type {
  const inner = elementTypeOf(schema, path);
  return field.orderless && typeof inner !== "string" && inner[0] === "list" ? ["set", inner[1]] : inner;
}

function elementTypeOf(schema: Schema, path: string): Type {
  if (rewrites(schema)) return fail(path, "rewrites its input, which Terraform would take for an inconsistency");
  if (schema instanceof z.core.$ZodString) return "string";
  if (schema instanceof z.core.$ZodNumber) return "number";
  if (schema instanceof z.core.$ZodBoolean) return "bool";
  if (schema instanceof z.core.$ZodEnum) return enumType(Object.values(schema._zod.def.entries), path);
  if (schema instanceof z.core.$ZodLiteral) return enumType(schema._zod.def.values, path);
  if (schema instanceof z.core.$ZodArray) return ["list", elementTypeOf(schema._zod.def.element, `${path}[]`)];
  if (schema instanceof z.core.$ZodRecord) return ["map", elementTypeOf(schema._zod.def.valueType, `${path}[]`)];
  return fail(path, `is a zod ${schema._zod.def.type}, which has no Terraform type`);
}

/** `.trim()`, `.toLowerCase()` and coercion. */
function rewrites({ _zod: { def } }: Schema): boolean {
  const checks = def.checks ?? [];
  return ("coerce" in def && def.coerce === true) || checks.some((check) => check._zod.def.check === "overwrite");
}

function enumType(values: readonly unknown[], path: string): Type {
  return values.every((value) => typeof value === "string") ? "string" : fail(path, "has choices that are not text");
}

/** Without the optional wrapper, if there is one. */
function required(schema: Schema): Schema {
  return schema instanceof z.core.$ZodOptional ? schema._zod.def.innerType : schema;
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function fail(path: string, problem: string): never {
  throw new TypeError(`schema: ${path} ${problem}`);
}
