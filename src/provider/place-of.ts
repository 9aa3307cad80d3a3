import { formatPath, type AttributePath } from "../diagnostics/diagnostic";
import { attributeType, type Type } from "../language/type";
import { blockType } from "./block-type";
import type { Block } from "./schema";

/** Where something is, for those who wrote the configuration. */
export interface Place {
  /** As far as it can be pointed at: a set has its own order, so the index of an element says nothing. */
  readonly path: AttributePath;
  /** Begins a sentence: `shelf.room`, `An element of tags`, `reader in an element of loan`; empty for the whole block. */
  readonly name: string;
}

/** The place of what is at the path in a value of the block. */
export function placeOf(block: Block, path: AttributePath): Place {
  const type = blockType(block);
  const name = nameOf(type, path);
  return { path: path.slice(0, depthOfSet(type, path)), name: name.replace(/^an /, "An ") };
}

function nameOf(type: Type | undefined, path: AttributePath): string {
  const depth = depthOfSet(type, path);
  if (depth === path.length) return formatPath(path);
  const element = `an element of ${formatPath(path.slice(0, depth))}`;
  const rest = path.slice(depth + 1);
  return rest.length === 0 ? element : `${nameOf(typeAt(type, path.slice(0, depth + 1)), rest)} in ${element}`;
}

/** How many steps lead to the first set that the path goes into; all of them where it goes into none. */
function depthOfSet(type: Type | undefined, path: AttributePath): number {
  const depth = path.findIndex((_, i) => isSet(typeAt(type, path.slice(0, i))));
  return depth === -1 ? path.length : depth;
}

function isSet(type: Type | undefined): boolean {
  return Array.isArray(type) && type[0] === "set";
}

/** Undefined where the type leaves it open. */
function typeAt(type: Type | undefined, path: AttributePath): Type | undefined {
  return path.reduce<Type | undefined>((inside, step) => {
    if (inside === undefined || typeof inside === "string") return undefined;
    if (inside[0] === "object") return attributeType(inside[1], String(step));
    return inside[0] === "tuple" ? inside[1][Number(step)] : inside[1];
  }, type);
}
