/**
 * A type of Terraform's language, in the form in which Terraform itself writes types as JSON
 * (provider schemas, outputs in state, dynamic values): `"string"`, `["list","number"]`,
 * `["object",{"name":"string"}]`, `["object",{…},["optional name"]]`.
 */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list", Type]
  | readonly ["set", Type]
  | readonly ["map", Type]
  | readonly ["tuple", readonly Type[]]
  | readonly ["object", Readonly<Record<string, Type>>]
  | readonly ["object", Readonly<Record<string, Type>>, readonly string[]];

/** The same type; which attributes are optional does not count. */
export function sameType(a: Type, b: Type): boolean {
  return a === b || matchInside(a, b, sameType);
}

/** The same type, but for what `wanted` leaves open. */
export function conformsTo(given: Type, wanted: Type): boolean {
  return wanted === "dynamic" || given === wanted || matchInside(given, wanted, conformsTo);
}

/** May they turn out to be the same type, once what they leave open is settled? */
export function mayBeSameType(a: Type, b: Type): boolean {
  return a === "dynamic" || b === "dynamic" || a === b || matchInside(a, b, mayBeSameType);
}

type Attributes = Readonly<Record<string, Type>>;

/** Are they of the same kind, and does each part match? */
function matchInside(a: Type, b: Type, match: (a: Type, b: Type) => boolean): boolean {
  if (typeof a === "string" || typeof b === "string") return false;
  if (a[0] === "object") {
    if (b[0] !== "object") return false;
    const names = Object.keys(a[1]);
    return names.length === Object.keys(b[1]).length && names.every((name) => matchAttribute(a[1], b[1], name, match));
  }
  if (a[0] === "tuple") {
    return b[0] === "tuple" && a[1].length === b[1].length && a[1].every((type, i) => match(type, b[1][i] ?? type));
  }
  return a[0] === b[0] && match(a[1], b[1]);
}

function matchAttribute(a: Attributes, b: Attributes, name: string, match: (a: Type, b: Type) => boolean): boolean {
  const [ofA, ofB] = [attributeType(a, name), attributeType(b, name)];
  return ofA !== undefined && ofB !== undefined && match(ofA, ofB);
}

/** Undefined where there is no such attribute, whatever the name. */
export function attributeType(attributes: Attributes, name: string): Type | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** Is any type allowed somewhere in it? */
export function hasDynamic(type: Type): boolean {
  if (typeof type === "string") return type === "dynamic";
  if (type[0] === "tuple") return type[1].some(hasDynamic);
  return type[0] === "object" ? Object.values(type[1]).some(hasDynamic) : hasDynamic(type[1]);
}

/** `list of string`, `object`: as an error message names it. */
export function typeName(type: Type): string {
  if (typeof type === "string") return type === "dynamic" ? "any type" : type;
  if (type[0] === "object" || type[0] === "tuple") return type[0];
  return `${type[0]} of ${typeName(type[1])}`;
}

/** As Terraform names it in a sentence that is about a value and not about what may be one. */
export function friendlyName(type: Type): string {
  return typeName(type).replace("any type", "dynamic");
}
