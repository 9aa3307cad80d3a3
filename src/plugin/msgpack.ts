import { Decoder, Encoder, ExtData, ExtensionCodec } from "@msgpack/msgpack";
import { z } from "zod";
import { bool, list, map, nullOf, num, object, set, str, tuple } from "../language/make";
import { typeSchema } from "../language/type-schema";
import { attributeType, type Type } from "../language/type";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { unknownFromWire, unknownToWire } from "./wire-refinement";

const extensionCodec = new ExtensionCodec();
// the decoder refuses a key `__proto__`: behind a mark it sees none
const mark = ".";
const keyDecoder = {
  canBeCached: () => true,
  decode: (bytes: Uint8Array, start: number, length: number) =>
    mark + Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString("utf8"),
};
const decoder = new Decoder({ extensionCodec, useBigInt64: true, keyDecoder });
const encoder = new Encoder({ extensionCodec, maxDepth: Infinity });

/** Terraform's values on the wire, read by their type. Throws TypeError where they do not fit it. */
export function decodeMsgpack(bytes: Uint8Array, type: Type): Value {
  return fromWire(decoder.decode(bytes), type);
}

export function encodeMsgpack(value: Value, type: Type): Uint8Array {
  return encoder.encode(toWire(value, type));
}

const items = z.array(z.unknown());
const entries = z.record(z.string(), z.unknown());
const numeral = z.union([z.number(), z.bigint(), z.string()]);
const dynamic = z.tuple([z.instanceof(Uint8Array), z.unknown()]);

function fromWire(wire: unknown, type: Type): Value {
  if (wire === null || wire === undefined) return nullOf(type);
  if (wire instanceof ExtData) return unknownFromWire(wire, type);
  if (typeof type === "string") return primitive(wire, type);
  switch (type[0]) {
    case "list":
      return list(
        type[1],
        items.parse(wire).map((item) => fromWire(item, type[1])),
      );
    case "set":
      return set(
        type[1],
        items.parse(wire).map((item) => fromWire(item, type[1])),
      );
    case "map":
      return map(
        type[1],
        mapped(entries.parse(wire), () => type[1]),
      );
    case "tuple":
      return tuple(items.parse(wire).map((item, i) => fromWire(item, type[1][i] ?? "dynamic")));
    case "object":
      return object(mapped(entries.parse(wire), (name) => attributeType(type[1], name) ?? "dynamic"));
  }
}

function primitive(wire: unknown, type: "string" | "number" | "bool" | "dynamic"): Value {
  switch (type) {
    case "string":
      return str(z.string().parse(wire));
    case "number":
      return num(numeral.parse(wire));
    case "bool":
      return bool(z.boolean().parse(wire));
    case "dynamic": {
      const [typeJson, inner] = dynamic.parse(wire);
      return fromWire(inner, typeSchema.parse(JSON.parse(Buffer.from(typeJson).toString("utf8"))));
    }
  }
}

function mapped(wire: Record<string, unknown>, typeAt: (name: string) => Type): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(wire).map(([key, inner]) => {
      const name = key.slice(mark.length);
      return [name, fromWire(inner, typeAt(name))];
    }),
  );
}

function toWire(value: Value, type: Type): unknown {
  if (type === "dynamic") {
    const own = typeOf(value);
    if (own !== "dynamic") return [Buffer.from(JSON.stringify(own), "utf8"), toWire(value, own)];
  }
  switch (value.kind) {
    case "null":
      return null;
    case "unknown":
      return unknownToWire(value);
    case "bool":
    case "string":
      return value.value;
    case "number":
      // as text, for Terraform reads an integer with fewer bits than the same number of its state, and finds them unequal
      return value.value;
    case "list":
    case "set":
      return value.items.map((item) => toWire(item, elementType(type, value.element)));
    case "tuple":
      return value.items.map((item, i) =>
        toWire(item, typeof type !== "string" && type[0] === "tuple" ? (type[1][i] ?? "dynamic") : typeOf(item)),
      );
    case "map":
      return objectToWire(value.entries, () => elementType(type, value.element));
    case "object":
      return objectToWire(value.entries, (name, inner) =>
        typeof type !== "string" && type[0] === "object"
          ? (attributeType(type[1], name) ?? typeOf(inner))
          : typeOf(inner),
      );
  }
}

/** What the schema says: where that is any type, each element tells its own. */
function elementType(type: Type, own: Type): Type {
  return typeof type !== "string" && (type[0] === "list" || type[0] === "set" || type[0] === "map") ? type[1] : own;
}

function objectToWire(inner: Readonly<Record<string, Value>>, typeAt: (name: string, inner: Value) => Type) {
  return Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, toWire(value, typeAt(name, value))]));
}
