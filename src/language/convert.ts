import { ConversionError } from "./conversion-error";
import { convertPrimitive } from "./convert-primitive";
import { convertible } from "./convertible";
import { list, map, nullOf, object, set, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { typeOf } from "./type-of";
import { attributeType, sameType, typeName, type Type } from "./type";
import { unify } from "./unify";
import type { Value } from "./value";
import { withoutOptional } from "./without-optional";

/**
 * The value as one of this type, by Terraform's rules: text, numbers and truth convert where the text says one,
 * a tuple becomes a list or set, an object a map, and attributes that the type does not name are dropped.
 * Null and unknown take the type on; marks stay.
 */
export function convert(value: Value, type: Type): Value | ConversionError {
  const converted = convertBare(value, type);
  return converted instanceof ConversionError || converted === value ? converted : withMarks(converted, value.marks);
}

function convertBare(value: Value, type: Type): Value | ConversionError {
  if (type === "dynamic") return value;
  if (value.kind === "null") return sameType(value.type, type) ? value : nullOf(withoutOptional(type));
  if (value.kind === "unknown") return convertible(value.type, type) ? unknown(withoutOptional(type)) : mismatch(type);
  if (typeof type === "string") return convertPrimitive(value, type);
  switch (type[0]) {
    case "list":
    case "set":
      return convertToItems(value, type[0], type[1]);
    case "map":
      return convertToMap(value, type[1]);
    case "tuple":
      return convertToTuple(value, type[1]);
    case "object":
      return convertToObject(value, type[1], type[2] ?? []);
  }
}

function mismatch(type: Type): ConversionError {
  return new ConversionError(`${typeName(type)} is required`);
}

function convertToItems(value: Value, kind: "list" | "set", wanted: Type): Value | ConversionError {
  if (value.kind !== "list" && value.kind !== "set" && value.kind !== "tuple") return mismatch([kind, wanted]);
  if (value.kind === kind && sameType(value.element, wanted)) return value;
  const element = elementType(wanted, value.items);
  if (element instanceof ConversionError) return element;
  const items = convertEach(value.items, () => element);
  if (items instanceof ConversionError) return items;
  return kind === "list" ? list(withoutOptional(element), items) : set(withoutOptional(element), items);
}

function convertToMap(value: Value, wanted: Type): Value | ConversionError {
  if (value.kind !== "map" && value.kind !== "object") return mismatch(["map", wanted]);
  if (value.kind === "map" && sameType(value.element, wanted)) return value;
  const element = elementType(wanted, Object.values(value.entries));
  if (element instanceof ConversionError) return element;
  const entries: [string, Value][] = [];
  for (const [key, entry] of Object.entries(value.entries)) {
    const converted = convert(entry, element);
    if (converted instanceof ConversionError) return converted.inside(key);
    entries.push([key, converted]);
  }
  return map(withoutOptional(element), Object.fromEntries(entries));
}

function convertToTuple(value: Value, types: readonly Type[]): Value | ConversionError {
  if (value.kind !== "tuple") return mismatch(["tuple", types]);
  if (value.items.length !== types.length) {
    return new ConversionError(`a tuple of ${types.length} elements is required, not of ${value.items.length}`);
  }
  const items = convertEach(value.items, (i) => types[i] ?? "dynamic");
  return items instanceof ConversionError ? items : tuple(items);
}

function convertToObject(
  value: Value,
  types: Readonly<Record<string, Type>>,
  optional: readonly string[],
): Value | ConversionError {
  if (value.kind !== "map" && value.kind !== "object") return mismatch(["object", types]);
  const entries: [string, Value][] = [];
  for (const name of Object.keys(types)) {
    const type = attributeType(types, name) ?? "dynamic";
    const given = Object.hasOwn(value.entries, name) ? value.entries[name] : undefined;
    if (given === undefined && !optional.includes(name)) {
      return new ConversionError(`the attribute "${name}" is required`);
    }
    const converted = given === undefined ? nullOf(withoutOptional(type)) : convert(given, type);
    if (converted instanceof ConversionError) return converted.inside(name);
    entries.push([name, converted]);
  }
  return object(Object.fromEntries(entries));
}

/** What a `dynamic` element type turns out to be. */
function elementType(wanted: Type, items: readonly Value[]): Type | ConversionError {
  if (wanted !== "dynamic") return wanted;
  return unify(items.map(typeOf)) ?? new ConversionError("all elements must have the same type");
}

function convertEach(items: readonly Value[], type: (position: number) => Type): readonly Value[] | ConversionError {
  const converted: Value[] = [];
  for (const [i, item] of items.entries()) {
    const element = convert(item, type(i));
    if (element instanceof ConversionError) return element.inside(i);
    converted.push(element);
  }
  return converted;
}
