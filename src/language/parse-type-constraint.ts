import type { Call, Expression } from "./expression";
import { parseExpression } from "./parse-template";
import { readObjectType } from "./read-object-type";
import { invalidType, TypeConstraintError, type TypeConstraint } from "./type-constraint";
import { keywordOf } from "./type-keyword";
import type { TypeDefaults } from "./type-defaults";
import type { Type } from "./type";

type Read = TypeConstraint | TypeConstraintError;

const primitives = new Map<string, Type>([
  ["string", "string"],
  ["number", "number"],
  ["bool", "bool"],
  ["any", "dynamic"],
]);
const general =
  "A type specification is either a primitive type keyword (bool, number, string) or a complex type constructor call, like list(string).";

/** The type of a variable, as in `list(object({ name = string, size = optional(number, 1) }))`. */
export function parseTypeConstraint(text: string): Read {
  const { expression, diagnostics } = parseExpression(text);
  const [failure] = diagnostics;
  if (failure !== undefined) return invalidType(`${general} ${failure.summary}.`);
  const keyword = keywordOf(expression);
  // as Terraform's oldest configurations say it
  if (keyword === "list" || keyword === "map") return { type: [keyword, "dynamic"] };
  return readType(expression);
}

function readType(expression: Expression): Read {
  const keyword = keywordOf(expression);
  if (keyword !== undefined) return readKeyword(keyword);
  if (expression.kind !== "call" || expression.source.startsWith("(")) return invalidType(general);
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return readCollection(expression.name, expression);
    case "tuple":
      return readTuple(expression);
    case "object":
      return readObjectType(expression, readType);
    default:
      return refuseCall(expression.name);
  }
}

function readKeyword(keyword: string): Read {
  const type = primitives.get(keyword);
  if (type !== undefined) return { type };
  switch (keyword) {
    case "list":
    case "set":
    case "map":
      return oneElementType(keyword);
    case "tuple":
      return invalidType(tupleArgument);
    case "object":
      return invalidType(
        "The object type constructor requires one argument specifying the attribute types and values as a map.",
      );
    default:
      return invalidType(`The keyword "${keyword}" is not a valid type specification.`);
  }
}

const tupleArgument = "The tuple type constructor requires one argument specifying the element types as a list.";

function oneElementType(kind: string): TypeConstraintError {
  return invalidType(`The ${kind} type constructor requires one argument specifying the element type.`);
}

function refuseCall(name: string): TypeConstraintError {
  if (name === "any") return invalidType('Type constraint keyword "any" does not expect arguments.');
  if (primitives.has(name)) return invalidType(`Primitive type keyword "${name}" does not expect arguments.`);
  return name === "optional"
    ? invalidType('Keyword "optional" is valid only as a modifier for object type attributes.')
    : invalidType(`Keyword "${name}" is not a valid type constructor.`);
}

function readCollection(kind: "list" | "set" | "map", { args }: Call): Read {
  const [argument, ...others] = args;
  if (argument === undefined || others.length > 0) return oneElementType(kind);
  const element = readType(argument);
  if (element instanceof TypeConstraintError) return element;
  const { type, defaults } = element;
  return { type: [kind, type], ...(defaults && { defaults: { values: {}, children: { "": defaults } } }) };
}

function readTuple({ args }: Call): Read {
  const [argument, ...others] = args;
  if (argument === undefined || others.length > 0) return invalidType(tupleArgument);
  if (argument.kind !== "tuple") return invalidType("Tuple type constructor requires a list of element types.");
  const types: Type[] = [];
  const children: [string, TypeDefaults][] = [];
  for (const [i, item] of argument.items.entries()) {
    const element = readType(item);
    if (element instanceof TypeConstraintError) return element;
    types.push(element.type);
    if (element.defaults !== undefined) children.push([String(i), element.defaults]);
  }
  const defaults = { values: {}, children: Object.fromEntries(children) };
  return { type: ["tuple", types], ...(children.length > 0 && { defaults }) };
}
