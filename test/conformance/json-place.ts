import { isMap, isScalar, isSeq, parseDocument, type Node } from "yaml";
import type { AttributePath } from "../../src/diagnostics/diagnostic";

/** The keys and indexes that lead to what stands at a byte of a JSON text. */
export function pathAt(text: string, byte: number): AttributePath {
  const offset = Buffer.from(text).subarray(0, byte).toString().length;
  // JSON is YAML
  return pathIn(parseDocument(text).contents, offset);
}

function pathIn(node: unknown, offset: number): AttributePath {
  if (isSeq<Node>(node)) {
    const index = node.items.findIndex((item) => covers(item, item, offset));
    return index < 0 ? [] : [index, ...pathIn(node.items[index], offset)];
  }
  const pair = isMap<Node, Node>(node) ? node.items.find(({ key, value }) => covers(key, value, offset)) : undefined;
  return isScalar(pair?.key) ? [String(pair.key.value), ...pathIn(pair.value, offset)] : [];
}

function covers(first: Node, last: Node | null, offset: number): boolean {
  return (first.range?.[0] ?? Infinity) <= offset && offset < (last?.range?.[1] ?? 0);
}
