import { create } from "@bufbuild/protobuf";
import { decodeJson } from "../language/decode-json";
import { parseJson } from "../language/json-text";
import type { Type } from "../language/type";
import type { ObjectValue, Value } from "../language/value";
import { blockType } from "../provider/block-type";
import type { Block } from "../provider/schema";
import { DynamicValueSchema, type DynamicValue } from "./generated/tfplugin6_pb";
import { decodeMsgpack, encodeMsgpack } from "./msgpack";

/** The object on the wire; null where there is none. Throws TypeError where it does not fit the block. */
export function readObject(wire: DynamicValue | undefined, block: Block): ObjectValue | null {
  if (wire === undefined) return null;
  const value = readValue(wire, blockType(block));
  if (value.kind === "object") return value;
  if (value.kind === "null") return null;
  throw new TypeError(`an object was expected, not ${value.kind}`);
}

/** Throws TypeError where it does not fit the type. */
export function readValue(wire: DynamicValue, type: Type): Value {
  if (wire.msgpack.length > 0) return decodeMsgpack(wire.msgpack, type);
  return decodeJson(parseJson(Buffer.from(wire.json).toString("utf8")), type);
}

export function writeObject(value: ObjectValue | null, block: Block): DynamicValue {
  const type = blockType(block);
  return writeValue(value ?? { kind: "null", type }, type);
}

export function writeValue(value: Value, type: Type): DynamicValue {
  return create(DynamicValueSchema, { msgpack: encodeMsgpack(value, type) });
}
