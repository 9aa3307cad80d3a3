import { create } from "@bufbuild/protobuf";
import type { Attribute, Block, NestedAttributes, NestedBlock } from "../provider/schema";
import {
  SchemaSchema,
  Schema_AttributeSchema,
  Schema_BlockSchema,
  Schema_NestedBlockSchema,
  Schema_NestedBlock_NestingMode as BlockNesting,
  Schema_ObjectSchema,
  Schema_Object_NestingMode as ObjectNesting,
  StringKind,
  type Schema,
  type Schema_Attribute,
  type Schema_Block,
} from "./generated/tfplugin6_pb";

const blockNesting = { single: BlockNesting.SINGLE, list: BlockNesting.LIST, set: BlockNesting.SET } as const;
const objectNesting = {
  single: ObjectNesting.SINGLE,
  list: ObjectNesting.LIST,
  set: ObjectNesting.SET,
  map: ObjectNesting.MAP,
} as const;

export function schemaMessage(block: Block, version = 0): Schema {
  return create(SchemaSchema, { version: BigInt(version), block: blockMessage(block) });
}

function blockMessage(block: Block): Schema_Block {
  return create(Schema_BlockSchema, {
    attributes: Object.entries(block.attributes).map(([name, attribute]) => attributeMessage(name, attribute)),
    blockTypes: Object.entries(block.blocks).map(([name, nested]) => nestedBlockMessage(name, nested)),
    description: block.description,
    descriptionKind: StringKind.MARKDOWN,
  });
}

function attributeMessage(name: string, attribute: Attribute): Schema_Attribute {
  const { nested } = attribute;
  return create(Schema_AttributeSchema, {
    name,
    description: attribute.description,
    descriptionKind: StringKind.MARKDOWN,
    required: attribute.required === true,
    optional: attribute.optional === true,
    computed: attribute.computed === true,
    sensitive: attribute.sensitive === true,
    writeOnly: attribute.writeOnly === true,
    ...(nested === undefined
      ? { type: new TextEncoder().encode(JSON.stringify(attribute.type)) }
      : { nestedType: nestedMessage(nested) }),
  });
}

function nestedMessage(nested: NestedAttributes) {
  return create(Schema_ObjectSchema, {
    nesting: objectNesting[nested.nesting],
    attributes: Object.entries(nested.attributes).map(([name, attribute]) => attributeMessage(name, attribute)),
  });
}

function nestedBlockMessage(typeName: string, nested: NestedBlock) {
  return create(Schema_NestedBlockSchema, {
    typeName,
    block: blockMessage(nested.block),
    nesting: blockNesting[nested.nesting],
    minItems: BigInt(nested.minItems ?? 0),
    maxItems: BigInt(nested.maxItems ?? 0),
  });
}
