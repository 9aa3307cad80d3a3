import { error, formatPath, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import type { BodyNode } from "../configuration/configuration";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import { didYouMean } from "../language/did-you-mean";
import type { Scope } from "../language/expression";
import { unknown } from "../language/make";
import type { Type } from "../language/type";
import type { Value } from "../language/value";
import type { Attribute, NestedAttributes } from "../provider/schema";
import { markedByAttribute } from "../instance/sensitive-marks";
import { evaluateNode } from "./evaluate-node";

/** A value of the attribute's type, marked as its schema says; unknown where it could not be worked out. */
export function decodeAttribute(
  node: BodyNode,
  attribute: Attribute,
  scope: Scope,
  path: AttributePath,
  diagnostics: Diagnostic[],
): Value {
  const evaluated = evaluateNode(node, scope, path);
  diagnostics.push(...evaluated.diagnostics);
  if (attribute.nested !== undefined) diagnostics.push(...unknownNames(evaluated.value, attribute.nested, path));
  const converted = convert(evaluated.value, lenientType(attribute));
  if (!(converted instanceof ConversionError)) return markedByAttribute(attribute, converted);
  diagnostics.push(unfit([...path, ...converted.path], converted));
  return unknown(attribute.type);
}

const lenientTypes = new WeakMap<Attribute, Type>();

/** Nested attributes may be left out here: whether one may is for the provider to judge. */
function lenientType(attribute: Attribute): Type {
  const { nested } = attribute;
  if (nested === undefined) return attribute.type;
  const known = lenientTypes.get(attribute);
  if (known !== undefined) return known;
  const names = Object.keys(nested.attributes);
  const types = Object.entries(nested.attributes).map(([name, inner]) => [name, lenientType(inner)] as const);
  const object: Type = ["object", Object.fromEntries(types), names];
  const type: Type = nested.nesting === "single" ? object : [nested.nesting, object];
  lenientTypes.set(attribute, type);
  return type;
}

function unknownNames(value: Value, nested: NestedAttributes, path: AttributePath): readonly Diagnostic[] {
  return nestedObjects(value, nested, path).flatMap(([object, at]) =>
    Object.entries(object).flatMap(([name, inner]) => {
      const attribute = Object.hasOwn(nested.attributes, name) ? nested.attributes[name] : undefined;
      if (attribute === undefined) return [unknownName([...at, name], Object.keys(nested.attributes))];
      return attribute.nested === undefined ? [] : unknownNames(inner, attribute.nested, [...at, name]);
    }),
  );
}

type Entries = Readonly<Record<string, Value>>;

function nestedObjects(
  value: Value,
  { nesting }: NestedAttributes,
  path: AttributePath,
): readonly [Entries, AttributePath][] {
  if (nesting === "single") return value.kind === "object" ? [[value.entries, path]] : [];
  const elements =
    "items" in value ? [...value.items.entries()] : "entries" in value ? Object.entries(value.entries) : [];
  return elements.flatMap(([step, element]): [Entries, AttributePath][] =>
    element.kind === "object" ? [[element.entries, [...path, step]]] : [],
  );
}

function unfit(path: AttributePath, { message }: ConversionError): Diagnostic {
  return error({
    code: "invalid-attribute-type",
    summary: `${formatPath(path)} does not have the right type`,
    detail: `Here ${message}.`,
    attributePath: path,
  });
}

export function unknownName(path: AttributePath, known: readonly string[]): Diagnostic {
  const name = String(path.at(-1) ?? "");
  return error({
    code: "unknown-attribute",
    summary: `There is no attribute "${formatPath(path)}"`,
    detail: `Take it out.${didYouMean(name, known)}`,
    attributePath: path,
  });
}
