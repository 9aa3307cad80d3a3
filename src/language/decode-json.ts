import { DiagnosticError, error, formatPath, type AttributePath } from "../diagnostics/diagnostic";
import { mostLevels } from "../diagnostics/nesting";
import { canonicalDecimal } from "./decimal";
import { isJsonArray, isJsonObject, JsonNumber, type Json, type JsonObject } from "./json";
import { bool, list, map, nullOf, num, object, set, str, tuple } from "./make";
import { attributeType, typeName, type Type } from "./type";
import { unify } from "./unify";
import { typeOf } from "./type-of";
import type { ObjectValue, Value } from "./value";

/**
 * JSON as a value of the type, strictly (a number is no text). Attributes that are missing are null; those that the
 * type does not name are dropped; `dynamic` is inferred. Throws DiagnosticError `value-does-not-fit`.
 */
export function decodeJson(json: Json, type: Type): Value {
  return decode(json, type, []);
}

/** As `decodeJson`, of an object. */
export function decodeObject(json: JsonObject, attributes: Readonly<Record<string, Type>>): ObjectValue {
  return decodeAttributes(json, attributes, []);
}

function decode(json: Json, type: Type, path: AttributePath): Value {
  if (path.length > mostLevels) return tooDeep();
  if (json === null) return nullOf(type);
  if (typeof type === "string") return type === "dynamic" ? infer(json, path) : decodePrimitive(json, type, path);
  switch (type[0]) {
    case "list":
    case "set": {
      if (!isJsonArray(json)) return unfit(type, path);
      const items = json.map((item, i) => decode(item, type[1], [...path, i]));
      const element = settle(type[1], items);
      return type[0] === "list" ? list(element, items) : set(element, items);
    }
    case "map": {
      if (!isJsonObject(json)) return unfit(type, path);
      const entries = Object.entries(json).map(
        ([key, entry]) => [key, decode(entry ?? null, type[1], [...path, key])] as const,
      );
      return map(
        settle(
          type[1],
          entries.map(([, entry]) => entry),
        ),
        Object.fromEntries(entries),
      );
    }
    case "tuple":
      if (!isJsonArray(json) || json.length !== type[1].length) return unfit(type, path);
      return tuple(json.map((item, i) => decode(item, type[1][i] ?? "dynamic", [...path, i])));
    case "object":
      return isJsonObject(json) ? decodeAttributes(json, type[1], path) : unfit(type, path);
  }
}

function settle(element: Type, items: readonly Value[]): Type {
  return element === "dynamic" ? (unify(items.map(typeOf).filter((type) => type !== "dynamic")) ?? "dynamic") : element;
}

function decodeAttributes(
  json: JsonObject,
  attributes: Readonly<Record<string, Type>>,
  path: AttributePath,
): ObjectValue {
  return object(
    Object.fromEntries(
      Object.keys(attributes).map((name) => {
        const given = Object.hasOwn(json, name) ? json[name] : undefined;
        return [name, decode(given ?? null, attributeType(attributes, name) ?? "dynamic", [...path, name])];
      }),
    ),
  );
}

function decodePrimitive(json: Json, type: "string" | "number" | "bool", path: AttributePath): Value {
  if (type === "string" && typeof json === "string") return str(json);
  if (type === "bool" && typeof json === "boolean") return bool(json);
  if (type === "number") return decodeNumber(json) ?? unfit(type, path);
  return unfit(type, path);
}

function decodeNumber(json: Json): Value | undefined {
  const text = typeof json === "number" ? String(json) : json instanceof JsonNumber ? json.text : "";
  return canonicalDecimal(text) === undefined ? undefined : num(text);
}

function infer(json: Json, path: AttributePath): Value {
  if (typeof json === "string") return str(json);
  if (typeof json === "boolean") return bool(json);
  if (isJsonArray(json)) return tuple(json.map((item, i) => decode(item, "dynamic", [...path, i])));
  if (!isJsonObject(json)) return decodeNumber(json) ?? unfit("number", path);
  return object(
    Object.fromEntries(
      Object.entries(json).map(([key, entry]) => [key, decode(entry ?? null, "dynamic", [...path, key])]),
    ),
  );
}

function tooDeep(): never {
  throw new DiagnosticError(
    error({
      code: "value-too-deep",
      summary: `The value has more than ${mostLevels} levels`,
      detail: "Lists and objects in each other go deeper than can be worked with.",
    }),
  );
}

function unfit(type: Type, path: AttributePath): never {
  throw new DiagnosticError(
    error({
      code: "value-does-not-fit",
      summary: `The value${path.length === 0 ? "" : ` of ${formatPath(path)}`} is not ${typeName(type)}`,
      detail:
        "What is stored does not have the type that the schema gives it. It was edited, or written by another version of the provider.",
      attributePath: path,
    }),
  );
}
