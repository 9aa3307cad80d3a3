import { ConstantError, evaluateConstant } from "./constant";
import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import type { Call, Expression, ObjectConstructor } from "./expression";
import { invalidType, TypeConstraintError, type TypeConstraint } from "./type-constraint";
import type { TypeDefaults } from "./type-defaults";
import type { Type } from "./type";
import type { Value } from "./value";

type Read = TypeConstraint | TypeConstraintError;

interface AttributeConstraint extends TypeConstraint {
  readonly optional: boolean;
  readonly default?: Value;
}

/** `object({ name = string, size = optional(number, 1) })`; `readType` reads the type of an attribute. */
export function readObjectType({ args }: Call, readType: (expression: Expression) => Read): Read {
  const [argument, ...others] = args;
  if (argument === undefined || others.length > 0) {
    return invalidType(
      "The object type constructor requires one argument specifying the attribute types and values as a map.",
    );
  }
  if (argument.kind !== "object") {
    return invalidType(
      "Object type constructor requires a map whose keys are attribute names and whose values are the corresponding attribute types.",
    );
  }
  const attributes = new Map<string, AttributeConstraint>();
  for (const { key, value } of argument.entries) {
    const name = attributeName(key);
    if (name === undefined) return invalidType("Object constructor map keys must be attribute names.");
    if (attributes.has(name)) return invalidType("Object constructor map keys must be unique.");
    const attribute = readAttribute(value, readType);
    if (attribute instanceof TypeConstraintError) return attribute;
    attributes.set(name, attribute);
  }
  return objectOf([...attributes]);
}

function attributeName(key: ObjectConstructor["entries"][number]["key"]): string | undefined {
  // what is written as a bare name was read as its text
  const bare = key.kind === "literal" && key.value.kind === "string" && key.value.value === key.source.normalize("NFC");
  return bare ? key.source.normalize("NFC") : undefined;
}

function readAttribute(
  expression: Expression,
  readType: (expression: Expression) => Read,
): AttributeConstraint | TypeConstraintError {
  if (expression.kind !== "call" || expression.name !== "optional" || expression.source.startsWith("(")) {
    const required = readType(expression);
    return required instanceof TypeConstraintError ? required : { ...required, optional: false };
  }
  const [typeArgument, defaultArgument, ...others] = expression.args;
  if (typeArgument === undefined) {
    return invalidType("Optional attribute modifier requires the attribute type as its argument.");
  }
  if (others.length > 0) {
    return invalidType(
      "Optional attribute modifier expects at most two arguments: the attribute type, and a default value.",
    );
  }
  const constraint = readType(typeArgument);
  if (constraint instanceof TypeConstraintError) return constraint;
  if (defaultArgument === undefined) return { ...constraint, optional: true };
  const value = readDefault(defaultArgument, constraint.type);
  return value instanceof TypeConstraintError ? value : { ...constraint, optional: true, default: value };
}

function readDefault(expression: Expression, type: Type): Value | TypeConstraintError {
  const value = evaluateConstant(expression);
  if (value instanceof ConstantError) return new TypeConstraintError(value.summary, value.detail);
  const converted = convert(value, type);
  if (!(converted instanceof ConversionError)) return converted;
  return new TypeConstraintError(
    "Invalid default value for optional attribute",
    `This default value is not compatible with the attribute's type constraint: ${converted.toString()}.`,
  );
}

function objectOf(attributes: readonly (readonly [string, AttributeConstraint])[]): TypeConstraint {
  const types = Object.fromEntries(attributes.map(([name, { type }]) => [name, type]));
  const optional = attributes.filter(([, attribute]) => attribute.optional).map(([name]) => name);
  const type: Type = optional.length === 0 ? ["object", types] : ["object", types, optional];
  const defaults = defaultsOf(attributes);
  return { type, ...(defaults && { defaults }) };
}

function defaultsOf(attributes: readonly (readonly [string, AttributeConstraint])[]): TypeDefaults | undefined {
  const values = attributes.flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const children = attributes.flatMap(([name, { defaults }]) =>
    defaults === undefined ? [] : [[name, defaults] as const],
  );
  if (values.length === 0 && children.length === 0) return undefined;
  return { values: Object.fromEntries(values), children: Object.fromEntries(children) };
}
