import { DiagnosticError, error } from "../../../diagnostics/diagnostic";
import { JsonNumber, isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../language/json";

/** A part of an answer is not what it should be; whoever reads a list says of which item. */
export class UnreadableWire extends DiagnosticError {
  constructor(readonly reason: string) {
    super(
      error({
        code: "scv-unexpected-answer",
        summary: `An answer cannot be read: ${reason}`,
        detail: "The server answered without an error, but not in a shape that is known. Nothing is concluded from it.",
      }),
    );
  }
}

/** Integers and strings both: kept as a string. */
export function idText(json: Json | undefined): string | undefined {
  if (typeof json === "string") return json === "" ? undefined : json;
  if (json instanceof JsonNumber) return json.text;
  return typeof json === "number" ? String(json) : undefined;
}

export function readId(wire: JsonObject, key: string): string {
  return idText(wire[key]) ?? missing(key, wire[key]);
}

/** What must be there. */
export function readName(wire: JsonObject, key: string): string {
  const name = wire[key];
  return typeof name === "string" && name !== "" ? name : missing(key, name);
}

/** Unset text reads back as empty. */
export function readText(wire: JsonObject, key: string): string {
  const value = wire[key] ?? "";
  return typeof value === "string" ? value : (idText(value) ?? missing(key, value));
}

export function readFlag(wire: JsonObject, key: string, unset = false): boolean {
  const value = wire[key] ?? unset;
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.toLowerCase() : "";
  return word === "true" || (word === "false" ? false : missing(key, value));
}

export function readWhole(wire: JsonObject, key: string, unset?: number): number {
  const value = wire[key] ?? unset;
  const number = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : missing(key, value);
}

/** An enumeration in any case, with spaces or hyphens for the underscores. */
export function choiceOf<Choice extends string>(
  value: Json | undefined,
  choices: readonly Choice[],
  key: string,
): Choice {
  const word = typeof value === "string" ? value.toUpperCase().replace(/[\s-]+/g, "_") : undefined;
  return choices.find((choice) => choice === word) ?? missing(key, value);
}

export function readChoice<Choice extends string>(
  wire: JsonObject,
  key: string,
  choices: readonly Choice[],
  unset?: Choice,
): Choice {
  const value = wire[key] ?? "";
  return value === "" && unset !== undefined ? unset : choiceOf(value, choices, key);
}

/** Unset lists read back as empty. */
export function readList(wire: JsonObject, key: string): readonly Json[] {
  const value = wire[key] ?? [];
  return isJsonArray(value) ? value : missing(key, value);
}

export function readTexts(wire: JsonObject, key: string): string[] {
  return readList(wire, key).map((item) => idText(item) ?? missing(key, item));
}

export function readObjects(wire: JsonObject, key: string): JsonObject[] {
  return readList(wire, key).map((item) => (isJsonObject(item) ? item : missing(key, item)));
}

export function readObject(wire: JsonObject, key: string): JsonObject | undefined {
  const value = wire[key] ?? undefined;
  return value === undefined || isJsonObject(value) ? value : missing(key, value);
}

function missing(key: string, found: Json | undefined): never {
  throw new UnreadableWire(found === undefined ? `it has no ${key}` : `its ${key} is ${kindOf(found)}`);
}

function kindOf(json: Json): string {
  if (json === null) return "null";
  if (isJsonArray(json)) return "a list";
  if (isJsonObject(json)) return "an object";
  if (typeof json === "string") return json === "" ? "empty" : `another text (${json.slice(0, 40)})`;
  return `${json instanceof JsonNumber ? json.text : String(json)}`;
}
