import { parse, stringify } from "lossless-json";
import { z } from "zod";
import { JsonNumber, isJsonArray, isJsonObject, type Json } from "./json";

// Where a number has an exponent or 16 digits and more. It may match inside a string: that costs time and nothing else.
const delicateNumber = /(?:^|[:,[\s])-?(?:\d[\d.]*[eE]|[\d.]{16})/;

/** JSON without the loss of digits that `JSON.parse` allows itself. Throws SyntaxError. */
export function parseJson(text: string): Json {
  if (!delicateNumber.test(text)) return jsonSchema.parse(JSON.parse(text));
  return jsonSchema.parse(parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue }));
}

/** The shape holds by construction: checking every leaf again would double the time of reading a large state. */
const jsonSchema = z.custom<Json>((value) => value !== undefined);

function parseNumber(text: string): number | JsonNumber {
  const digits = text.replace(/^-?[0.]*/, "").replace(/[.]/g, "");
  return digits.length <= 15 && !/[eE]/.test(digits) && text !== "-0" ? Number(text) : new JsonNumber(text);
}

/** JSON text; `indent` spaces a level, one line without. Keys keep their order. */
export function printJson(json: Json, indent?: number): string {
  if (!holdsJsonNumber(json)) return JSON.stringify(json, undefined, indent);
  return stringify(json, undefined, indent, [{ test: isJsonNumber, stringify: printNumber }]) ?? "null";
}

function isJsonNumber(value: unknown): value is JsonNumber {
  return value instanceof JsonNumber;
}

function printNumber(value: unknown): string {
  return isJsonNumber(value) ? value.text : "null";
}

function holdsJsonNumber(json: Json | undefined): boolean {
  if (json instanceof JsonNumber) return true;
  if (isJsonArray(json)) return json.some(holdsJsonNumber);
  return isJsonObject(json) && Object.values(json).some(holdsJsonNumber);
}
