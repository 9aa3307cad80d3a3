import { Decoder, Encoder, ExtData } from "@msgpack/msgpack";
import { z } from "zod";
import { nullOf, num, str, unknown } from "../language/make";
import { refine } from "../language/refinement";
import type { Type } from "../language/type";
import type { Bound, Refinement, UnknownValue, Value } from "../language/value";

const [plainExtension, refinedExtension] = [0, 12];
const nothingSaid = new ExtData(plainExtension, new Uint8Array([0]));
const keys = { isNull: 1, prefix: 2, lower: 3, upper: 4, minLength: 5, maxLength: 6 } as const;
// Terraform reads no more
const mostBytes = 1024;

const decoder = new Decoder({ useBigInt64: true });
const encoder = new Encoder();

const bound = z.tuple([z.union([z.number(), z.bigint(), z.string()]), z.boolean()]);
const saidSchema = z.object({
  [keys.isNull]: z.boolean().optional(),
  [keys.prefix]: z.string().optional(),
  [keys.lower]: bound.optional(),
  [keys.upper]: bound.optional(),
  [keys.minLength]: z.number().int().nonnegative().optional(),
  [keys.maxLength]: z.number().int().nonnegative().optional(),
});

/** What is unknown, with what is said of it in a map of numbers. */
export function unknownToWire({ refinement = {} }: UnknownValue): ExtData {
  const entries = Object.entries(said(refinement));
  if (entries.length === 0) return nothingSaid;
  const parts = entries.map(([key, value]) => Buffer.from([Number(key), ...encoder.encode(value)]));
  const payload = Buffer.concat([Buffer.from([0x80 | parts.length]), ...parts]);
  return payload.length > mostBytes ? nothingSaid : new ExtData(refinedExtension, payload);
}

function said({ notNull, prefix, lower, upper, minLength, maxLength }: Refinement) {
  return {
    ...(notNull && { [keys.isNull]: false }),
    ...(prefix !== undefined && { [keys.prefix]: prefix }),
    ...(lower && { [keys.lower]: [lower.value, lower.inclusive] }),
    ...(upper && { [keys.upper]: [upper.value, upper.inclusive] }),
    ...(minLength !== undefined && { [keys.minLength]: minLength }),
    ...(maxLength !== undefined && { [keys.maxLength]: maxLength }),
  };
}

/** Known as far as no more than one value is left. Any other extension says nothing. */
export function unknownFromWire({ type: extension, data }: ExtData, type: Type): Value {
  if (extension !== refinedExtension || !(data instanceof Uint8Array) || data.length <= 1) return unknown(type);
  const read = saidSchema.parse(decoder.decode(data));
  if (read[keys.isNull] === true) return nullOf(type);
  return refine(unknown(type), { ...(read[keys.isNull] === false && { notNull: true }), ...limits(read, type) });
}

function limits(read: z.infer<typeof saidSchema>, type: Type): Refinement {
  const { [keys.prefix]: prefix, [keys.lower]: lower, [keys.upper]: upper } = read;
  if (type === "string") return prefix === undefined ? {} : { prefix: str(prefix).value };
  if (type === "number")
    return { ...(lower && { lower: readBound(lower) }), ...(upper && { upper: readBound(upper) }) };
  const { [keys.minLength]: minLength, [keys.maxLength]: maxLength } = read;
  const isCollection = typeof type !== "string" && type[0] !== "tuple" && type[0] !== "object";
  if (!isCollection) return {};
  return { ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) };
}

function readBound([value, inclusive]: z.infer<typeof bound>): Bound {
  return { value: num(value).value, inclusive };
}
