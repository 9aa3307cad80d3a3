import { ConversionError } from "./conversion-error";
import { convertPrimitive } from "./convert-primitive";
import { convertUnknown } from "./convert-unknown";
import { convertible } from "./convertible";
import { list, map, nullOf, object, set, tuple, unknown } from "./make";
import { withMarks } from "./marks";
import { typeOf } from "./type-of";
import { attributeType, hasDynamic, sameType, typeName, type Type } from "./type";
import { unify } from "./unify";
import type { NullValue, UnknownValue, Value } from "./value";
import { hasSettledLength } from "./value-range";
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
  if (value.kind === "null" || value.kind === "unknown") return convertUnseen(value, type);
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

function convertUnseen(value: NullValue | UnknownValue, type: Type): Value | ConversionError {
  if (sameType(value.type, type)) return value;
  if (!convertible(value.type, type)) return mismatch(type);
  return value.kind === "null" ? nullOf(withoutOptional(type)) : convertUnknown(value, withoutOptional(type));
}

function mismatch(type: Type): ConversionError {
  return new ConversionError(`${typeName(type)} is required`);
}

function convertToItems(value: Value, kind: "list" | "set", wanted: Type): Value | ConversionError {
  if (value.kind !== "list" && value.kind !== "set" && value.kind !== "tuple") return mismatch([kind, wanted]);
  if (value.kind === kind && sameType(value.element, wanted)) return value;
  if ("element" in value && !convertible(value.element, wanted)) return mismatch([kind, wanted]);
  const element = elementType(wanted, value, value.items);
  if (element instanceof ConversionError) return element;
  if (kind === "list" && !hasSettledLength(value)) return unknown(["list", withoutOptional(element)]);
  const converted = convertEach(value.items, () => element);
  if (converted instanceof ConversionError) return converted;
  const settled = settledElement(wanted, element, converted);
  if (settled instanceof ConversionError) return settled;
  const items = settled === element ? converted : convertEach(converted, () => settled);
  if (items instanceof ConversionError) return items;
  return kind === "list" ? list(withoutOptional(settled), items) : set(withoutOptional(settled), items);
}

function convertToMap(value: Value, wanted: Type): Value | ConversionError {
  if (value.kind !== "map" && value.kind !== "object") return mismatch(["map", wanted]);
  if (value.kind === "map" && sameType(value.element, wanted)) return value;
  if ("element" in value && !convertible(value.element, wanted)) return mismatch(["map", wanted]);
  const element = elementType(wanted, value, Object.values(value.entries));
  if (element instanceof ConversionError) return element;
  const converted = convertEntries(value.entries, element);
  if (converted instanceof ConversionError) return converted;
  const settled = settledElement(wanted, element, Object.values(converted));
  if (settled instanceof ConversionError) return settled;
  const entries = settled === element ? converted : convertEntries(converted, settled);
  return entries instanceof ConversionError ? entries : map(withoutOptional(settled), entries);
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

/** What a `dynamic` element type turns out to be; an empty collection keeps its own. */
function elementType(wanted: Type, of: Value, items: readonly Value[]): Type | ConversionError {
  if (wanted !== "dynamic") return wanted;
  if (items.length === 0 && "element" in of) return of.element;
  const types = items.map(typeOf);
  const typed = types.filter((type) => type !== "dynamic");
  // the attributes of an object may be null where the elements of a tuple may not
  const common = unify(of.kind === "object" ? typed : types);
  const isUnsettled = common === "dynamic" && typed.length > 0;
  return common === undefined || isUnsettled ? new ConversionError(differentTypes) : common;
}

const differentTypes = "all elements must have the same type";

/** Null somewhere inside leaves its type open, and then the others must agree. */
function differ(element: Type, items: readonly Value[]): boolean {
  if (!hasDynamic(element)) return false;
  const [first, ...others] = items.map(typeOf).filter((type) => type !== "dynamic");
  return first !== undefined && others.some((type) => !sameType(type, first));
}

/** Where `any` stands deep in an element type, each element made its own of it: they have to agree. */
function settledElement(wanted: Type, element: Type, converted: readonly Value[]): Type | ConversionError {
  if (wanted === "dynamic") return differ(element, converted) ? new ConversionError(differentTypes) : element;
  if (converted.length === 0 || !hasDynamic(wanted)) return element;
  return unify(converted.map(typeOf)) ?? new ConversionError("cannot find a common base type for all elements");
}

type Entries = Readonly<Record<string, Value>>;

function convertEntries(entries: Entries, type: Type): Entries | ConversionError {
  const converted: [string, Value][] = [];
  for (const [key, entry] of Object.entries(entries)) {
    const element = convert(entry, type);
    if (element instanceof ConversionError) return element.inside(key);
    converted.push([key, element]);
  }
  return Object.fromEntries(converted);
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
