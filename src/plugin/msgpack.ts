import { Decoder, Encoder, ExtData, ExtensionCodec } from "@msgpack/msgpack";
import { z } from "zod";
import { bool, list, map, nullOf, num, object, set, str, tuple, unknown } from "../language/make";
import { typeSchema } from "../language/type-schema";
import type { Type } from "../language/type";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";

// any extension means unknown: 0 without, 12 with refinements, which may be dropped
const extensionCodec = new ExtensionCodec();
const unknownExtension = new ExtData(0, new Uint8Array([0]));
const decoder = new Decoder({ extensionCodec, useBigInt64: true });
const encoder = new Encoder({ extensionCodec, useBigInt64: true });

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
  if (wire instanceof ExtData) return unknown(type);
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
      return object(mapped(entries.parse(wire), (name) => type[1][name] ?? "dynamic"));
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
  return Object.fromEntries(Object.entries(wire).map(([name, inner]) => [name, fromWire(inner, typeAt(name))]));
}

function toWire(value: Value, type: Type): unknown {
  if (type === "dynamic" && value.kind !== "unknown") {
    const own = typeOf(value);
    if (own === "dynamic") return null;
    return [Buffer.from(JSON.stringify(own), "utf8"), toWire(value, own)];
  }
  switch (value.kind) {
    case "null":
      return null;
    case "unknown":
      return unknownExtension;
    case "bool":
    case "string":
      return value.value;
    case "number":
      return numberToWire(value.value);
    case "list":
    case "set":
      return value.items.map((item) => toWire(item, value.element));
    case "tuple":
      return value.items.map((item, i) =>
        toWire(item, typeof type !== "string" && type[0] === "tuple" ? (type[1][i] ?? "dynamic") : typeOf(item)),
      );
    case "map":
      return objectToWire(value.entries, () => value.element);
    case "object":
      return objectToWire(value.entries, (name, inner) =>
        typeof type !== "string" && type[0] === "object" ? (type[1][name] ?? typeOf(inner)) : typeOf(inner),
      );
  }
}

function objectToWire(inner: Readonly<Record<string, Value>>, typeAt: (name: string, inner: Value) => Type) {
  return Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, toWire(value, typeAt(name, value))]));
}

/** What a 64-bit float cannot hold goes as decimal text. */
function numberToWire(text: string): number | string {
  const float = Number(text);
  const same = Number.isSafeInteger(float) ? String(float) === text : false;
  return same ? float : text;
}
