import { error, formatPath, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import type { Body, BodyNode } from "../configuration/configuration";
import type { Scope } from "../language/expression";
import { list, nullOf, object, set, unknown } from "../language/make";
import { mapEntries } from "../language/marks";
import type { Type } from "../language/type";
import type { ObjectValue, Value } from "../language/value";
import { blockType } from "../provider/block-type";
import type { Block, NestedBlock } from "../provider/schema";
import { decodeAttribute, unknownName } from "./decode-attribute";
import { dynamicNames, expandDynamic, type NestedBody } from "./dynamic-blocks";

export interface DecodedBody {
  /** Exactly of the block's type: what is left out is null, blocks that are left out are an empty list or set. */
  readonly value: ObjectValue;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A body evaluated and brought to its schema. Whether an attribute may be missing, or may be set at all, and where
 * an ephemeral value may go, the provider judges by the value.
 */
export function decodeBody(body: Body, block: Block, scope: Scope): DecodedBody {
  const diagnostics: Diagnostic[] = [];
  const value = decodeBlock(body, block, { scope, diagnostics, path: [] });
  return { value, diagnostics };
}

interface Decoding {
  readonly scope: Scope;
  readonly diagnostics: Diagnostic[];
  readonly path: AttributePath;
}

function decodeBlock(body: Body, block: Block, decoding: Decoding): ObjectValue {
  const { scope, diagnostics, path } = decoding;
  const dynamic = Object.hasOwn(block.attributes, "dynamic") ? [] : dynamicNames(body);
  for (const name of [...Object.keys(body), ...dynamic]) {
    if (Object.hasOwn(block.attributes, name) || Object.hasOwn(block.blocks, name) || name === "//") continue;
    if (name === "dynamic" && dynamic.length > 0) continue;
    const known = [...Object.keys(block.attributes), ...Object.keys(block.blocks)];
    diagnostics.push(unknownName([...path, name], known));
  }
  const attributes = mapEntries(block.attributes, (attribute, name) => {
    const node = nodeOf(body, name);
    const value = node && decodeAttribute(node, attribute, scope, [...path, name], diagnostics);
    return value ?? nullOf(attribute.type);
  });
  const blocks = mapEntries(block.blocks, (nested, name) => decodeNested(body, name, nested, decoding));
  return object({ ...attributes, ...blocks });
}

function nodeOf(body: Body, name: string): BodyNode | undefined {
  return Object.hasOwn(body, name) ? body[name] : undefined;
}

function decodeNested(body: Body, name: string, nested: NestedBlock, decoding: Decoding): Value {
  const { block, nesting } = nested;
  const bodies = bodiesOf(body, name, decoding);
  if (bodies === undefined) return unknown(nestedType(nested));
  const inside = { ...decoding, path: [...decoding.path, name] };
  checkCount(bodies.length, nested, inside);
  if (nesting === "single") {
    const [only] = bodies;
    return only === undefined ? nullOf(blockType(block)) : decodeBlock(only.body, block, { ...decoding, ...only });
  }
  const items = bodies.map((found) => decodeBlock(found.body, block, { ...decoding, ...found }));
  return nesting === "list" ? list(blockType(block), items) : set(blockType(block), items);
}

function nestedType({ block, nesting }: NestedBlock): Type {
  return nesting === "single" ? blockType(block) : [nesting, blockType(block)];
}

/** As they are written, dynamic ones among them; undefined where their number is not known yet. */
function bodiesOf(body: Body, name: string, decoding: Decoding): readonly NestedBody[] | undefined {
  const { scope, diagnostics, path } = decoding;
  const written = writtenBodies(nodeOf(body, name), { ...decoding, path: [...path, name] });
  const made = expandDynamic(name, body, scope, diagnostics, path);
  if (made === undefined) return undefined;
  const names = Object.keys(body);
  return names.indexOf("dynamic") < names.indexOf(name) ? [...made, ...written] : [...written, ...made];
}

/** One object stands for a list of one. */
function writtenBodies(node: BodyNode | undefined, { scope, diagnostics, path }: Decoding): readonly NestedBody[] {
  if (node === undefined || isNull(node)) return [];
  if (node.kind === "object") return [{ body: node.entries, scope, path }];
  const items: NestedBody[] = [];
  for (const [i, item] of (node.kind === "list" ? node.items : [node]).entries()) {
    if (item.kind === "object") items.push({ body: item.entries, scope, path: [...path, i] });
    else diagnostics.push(notABlock(path));
  }
  return items;
}

function isNull(node: BodyNode): boolean {
  return node.kind === "expression" && node.expression.kind === "literal" && node.expression.value.kind === "null";
}

function checkCount(count: number, { nesting, minItems = 0, maxItems }: NestedBlock, decoding: Decoding): void {
  const most = nesting === "single" ? 1 : (maxItems ?? Infinity);
  if (count < minItems) decoding.diagnostics.push(wrongCount(decoding.path, `at least ${minItems}`, count));
  if (count > most) decoding.diagnostics.push(wrongCount(decoding.path, `at most ${most}`, count));
}

function wrongCount(path: AttributePath, wanted: string, count: number): Diagnostic {
  return error({
    code: "wrong-number-of-blocks",
    summary: `${formatPath(path)} needs ${wanted} ${wanted.endsWith(" 1") ? "block" : "blocks"}`,
    detail: `The configuration has ${count}.`,
    attributePath: path,
  });
}

function notABlock(path: AttributePath): Diagnostic {
  return error({
    code: "invalid-block",
    summary: `${formatPath(path)} is not a block`,
    detail: "Write an object, or a list of objects: an expression cannot stand for a block.",
    attributePath: path,
  });
}
