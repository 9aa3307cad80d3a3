import { asHeld } from "./arithmetic";
import { canonicalDecimal } from "./decimal";
import { deepMarks, withoutMarks } from "./marks";
import { distinctInOrder } from "./set-order";
import type { Type } from "./type";
import type {
  BoolValue,
  ListValue,
  MapValue,
  NullValue,
  NumberValue,
  ObjectValue,
  SetValue,
  StringValue,
  TupleValue,
  UnknownValue,
  Value,
} from "./value";

/** In Unicode's NFC form, as Terraform compares strings. */
export function str(value: string): StringValue {
  return { kind: "string", value: value.normalize("NFC") };
}

// 512 bits hold every decimal of so many digits
const exactLength = 153;

/** As 512 bits hold it. Throws RangeError where the text or number is not a finite decimal. */
export function num(value: number | bigint | string): NumberValue {
  const text = canonicalDecimal(String(value));
  if (text === undefined) throw new RangeError(`not a number: ${String(value)}`);
  return { kind: "number", value: text.length > exactLength ? asHeld(text) : text };
}

export function bool(value: boolean): BoolValue {
  return { kind: "bool", value };
}

export function nullOf(type: Type): NullValue {
  return { kind: "null", type };
}

export function unknown(type: Type): UnknownValue {
  return { kind: "unknown", type };
}

export function list(element: Type, items: readonly Value[]): ListValue {
  return { kind: "list", element, items };
}

/** Drops duplicates and sorts. A mark on an element becomes one on the set: which element bore it would betray it. */
export function set(element: Type, items: readonly Value[]): SetValue {
  const marks = deepMarks(items);
  const distinct = distinctInOrder(marks === undefined ? items : items.map(withoutMarks));
  return { kind: "set", element, items: distinct, ...(marks && { marks }) };
}

export function map(element: Type, entries: Readonly<Record<string, Value>>): MapValue {
  return { kind: "map", element, entries };
}

export function tuple(items: readonly Value[]): TupleValue {
  return { kind: "tuple", items };
}

export function object(entries: Readonly<Record<string, Value>>): ObjectValue {
  return { kind: "object", entries };
}
