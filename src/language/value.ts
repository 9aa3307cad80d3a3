import type { Type } from "./type";

/** What a value carries beside itself through every operation. */
export interface Marks {
  /** Stored as it is, hidden in every display. */
  readonly sensitive?: true;
  /** Never stored. */
  readonly ephemeral?: true;
}

interface Marked {
  readonly marks?: Marks;
}

export interface NullValue extends Marked {
  readonly kind: "null";
  readonly type: Type;
}
/** Known only after apply. */
export interface UnknownValue extends Marked {
  readonly kind: "unknown";
  readonly type: Type;
  readonly refinement?: Refinement;
}
/** What a value will be like that is not known yet. All but `notNull` holds only where it does not come out as null. */
export interface Refinement {
  readonly notNull?: true;
  /** What a string begins with. */
  readonly prefix?: string;
  readonly lower?: Bound;
  readonly upper?: Bound;
  /** How many elements a list, set or map has at least and at most. */
  readonly minLength?: number;
  readonly maxLength?: number;
}
/** Of a number. */
export interface Bound {
  /** The canonical decimal text. */
  readonly value: string;
  readonly inclusive: boolean;
}
export interface BoolValue extends Marked {
  readonly kind: "bool";
  readonly value: boolean;
}
/** The canonical decimal text: Terraform's numbers do not fit a JavaScript number. */
export interface NumberValue extends Marked {
  readonly kind: "number";
  readonly value: string;
}
export interface StringValue extends Marked {
  readonly kind: "string";
  readonly value: string;
}
export interface ListValue extends Marked {
  readonly kind: "list";
  readonly element: Type;
  readonly items: readonly Value[];
}
/** Without duplicates, in the canonical order. */
export interface SetValue extends Marked {
  readonly kind: "set";
  readonly element: Type;
  readonly items: readonly Value[];
}
export interface MapValue extends Marked {
  readonly kind: "map";
  readonly element: Type;
  readonly entries: Readonly<Record<string, Value>>;
}
export interface TupleValue extends Marked {
  readonly kind: "tuple";
  readonly items: readonly Value[];
}
export interface ObjectValue extends Marked {
  readonly kind: "object";
  readonly entries: Readonly<Record<string, Value>>;
}

export type Value =
  | NullValue
  | UnknownValue
  | BoolValue
  | NumberValue
  | StringValue
  | ListValue
  | SetValue
  | MapValue
  | TupleValue
  | ObjectValue;
