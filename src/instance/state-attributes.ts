import { decodeJson } from "../language/decode-json";
import { encodeJson } from "../language/encode-json";
import { isJsonObject, type Json, type JsonObject } from "../language/json";
import { nullOf, object } from "../language/make";
import { typeOf } from "../language/type-of";
import { typeSchema } from "../language/type-schema";
import type { ObjectValue, Value } from "../language/value";
import { blockType } from "../provider/block-type";
import type { Block } from "../provider/schema";

/**
 * The attributes of an instance as Terraform's state writes them: beside the value of a dynamic attribute stands its
 * type. Only attributes of the block itself are dynamic, never those inside of others.
 */
export function encodeAttributes(state: ObjectValue, block: Block | undefined): JsonObject {
  const written = Object.entries(state.entries).map(([name, value]) => {
    return [name, block?.attributes[name]?.type === "dynamic" ? typed(value) : encodeJson(value)] as const;
  });
  return Object.fromEntries(written);
}

function typed(value: Value): Json {
  const type = typeOf(value);
  return type === "dynamic" ? null : { value: encodeJson(value), type };
}

/** Throws DiagnosticError `value-does-not-fit`. */
export function decodeAttributes(attributes: Json, block: Block): Value {
  const dynamic = Object.keys(block.attributes).filter((name) => block.attributes[name]?.type === "dynamic");
  const value = decodeJson(attributes, blockType(block));
  if (dynamic.length === 0 || value.kind !== "object" || !isJsonObject(attributes)) return value;
  const entries = dynamic.map((name) => [name, untyped(attributes[name])] as const);
  return object({ ...value.entries, ...Object.fromEntries(entries) });
}

function untyped(written: Json | undefined): Value {
  if (!isJsonObject(written)) return nullOf("dynamic");
  const type = typeSchema.safeParse(written["type"]);
  return decodeJson(written["value"] ?? null, type.data ?? "dynamic");
}
