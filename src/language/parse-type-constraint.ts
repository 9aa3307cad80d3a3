import { SourceReader } from "./source-reader";
import type { Type } from "./type";

const word = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const quotedWord = /"[^"\\]*"/y;
const primitives = new Map<string, Type>([
  ["string", "string"],
  ["number", "number"],
  ["bool", "bool"],
  ["any", "dynamic"],
]);

/** The type of a variable, as in `list(object({ name = string, size = optional(number) }))`; undefined where it is none. */
export function parseTypeConstraint(text: string): Type | undefined {
  const bare = /^\$\{([^]*)\}$/.exec(text)?.[1] ?? text;
  const source = new SourceReader(bare);
  const type = readType(source, 0);
  source.skipBlank();
  return source.ended ? type : undefined;
}

function readType(source: SourceReader, depth: number): Type | undefined {
  source.skipBlank();
  const name = source.match(word) ?? "";
  const primitive = primitives.get(name);
  if (primitive !== undefined) return primitive;
  if (depth > 100 || !take(source, "(")) return undefined;
  const type = readArguments(source, name, depth + 1);
  return take(source, ")") ? type : undefined;
}

function readArguments(source: SourceReader, name: string, depth: number): Type | undefined {
  if (name === "tuple") return readTuple(source, depth);
  if (name === "object") return readObject(source, depth);
  if (name !== "list" && name !== "set" && name !== "map") return undefined;
  const element = readType(source, depth);
  return element && [name, element];
}

function readTuple(source: SourceReader, depth: number): Type | undefined {
  if (!take(source, "[")) return undefined;
  const items: Type[] = [];
  while (!take(source, "]")) {
    const item = readType(source, depth);
    if (item === undefined) return undefined;
    items.push(item);
    if (!take(source, ",") && !source.startsWith("]")) return undefined;
  }
  return ["tuple", items];
}

function readObject(source: SourceReader, depth: number): Type | undefined {
  if (!take(source, "{")) return undefined;
  const attributes: [string, Type][] = [];
  const optional: string[] = [];
  while (!take(source, "}")) {
    const name = source.match(word) ?? source.match(quotedWord)?.slice(1, -1);
    if (name === undefined || !(take(source, "=") || take(source, ":"))) return undefined;
    source.skipBlank();
    const mayLack = source.match(/optional\s*\(/y) !== undefined;
    const type = readType(source, depth);
    if (type === undefined || (mayLack && !take(source, ")"))) return undefined;
    attributes.push([name, type]);
    if (mayLack) optional.push(name);
    source.skipBlank();
    if (!source.accept(",") && !source.startsWith("}") && !source.followsLineBreak()) return undefined;
  }
  const object = Object.fromEntries(attributes);
  return optional.length === 0 ? ["object", object] : ["object", object, optional];
}

function take(source: SourceReader, symbol: string): boolean {
  source.skipBlank();
  return source.accept(symbol);
}
