import type { Node, Scalar } from "yaml";
import { mostLevels } from "../../diagnostics/nesting";
import { FunctionFailure } from "../function-failure";
import { object, str, tuple, unknown } from "../make";
import type { Value } from "../value";
import { isWhollyKnown } from "../walk";
import { argumentAt, converted, textOf } from "./argument";
import type { LanguageFunction } from "./language-function";
import { yamlScalar } from "./yaml-scalar";
import { yamlText } from "./yaml-writer";

type Library = typeof import("yaml");

export const yamlFunctions: readonly LanguageFunction[] = [
  {
    name: "yamlencode",
    parameters: [{ name: "value", type: "dynamic", allowNull: true, allowUnknown: true }],
    returns: "string",
    mayBeNull: true,
    call: (args) => {
      const value = argumentAt(args, 0);
      return isWhollyKnown(value) ? str(yamlText(value)) : unknown("string");
    },
  },
  {
    name: "yamldecode",
    parameters: [{ name: "src", type: "string" }],
    call: ([text]) => decode(textOf(text)),
  },
];

function decode(text: string): Value {
  const library: Library = module.require("yaml");
  const documents = library.parseAllDocuments(text, {
    schema: "failsafe",
    version: "1.1",
    uniqueKeys: false,
    logLevel: "silent",
  });
  const [document, extra] = Array.isArray(documents) ? documents : [];
  const problem = document?.errors[0];
  if (problem !== undefined) throw new FunctionFailure(reasonOf(problem.message), 0);
  if (document === undefined || document.contents === null) throw new FunctionFailure("missing start of document", 0);
  const { explicit, version } = document.directives?.yaml ?? {};
  if (explicit && version !== "1.1") throw new FunctionFailure("found incompatible YAML document", 0);
  if (extra !== undefined) throw new FunctionFailure("unexpected extra content after value", 0);
  return valueOf(document.contents, {
    library,
    anchors: new Map(),
    open: new Set(),
    inAlias: 0,
    expanded: 0,
    depth: 0,
  });
}

/** The parser gives the overflow of its stack a place in the text. */
function reasonOf(message: string): string {
  return message.includes("call stack") ? tooDeep : (message.split("\n")[0] ?? "it cannot be read");
}

const tooDeep = `lists and maps are nested deeper than ${mostLevels} levels`;

/** A few aliases of aliases may stand for more than fits in memory. */
const mostExpanded = 100_000;

interface Reading {
  readonly library: Library;
  readonly anchors: Map<string, Node>;
  /** Anchors whose value is not complete. */
  readonly open: Set<string>;
  /** Aliases that are being followed, and the values that were made for them. */
  inAlias: number;
  expanded: number;
  depth: number;
}

function valueOf(node: unknown, reading: Reading): Value {
  const { library, anchors, open } = reading;
  if (library.isAlias(node)) {
    const target = anchors.get(node.source);
    if (target === undefined) throw new FunctionFailure(`reference to undefined anchor "${node.source}"`, 0);
    if (open.has(node.source))
      throw new FunctionFailure(`cannot refer to anchor "${node.source}" from inside itself`, 0);
    reading.inAlias++;
    const value = valueOf(target, reading);
    reading.inAlias--;
    return value;
  }
  if (reading.inAlias > 0 && ++reading.expanded > mostExpanded) {
    throw new FunctionFailure(`its aliases stand for more than ${mostExpanded} values`, 0);
  }
  if (!library.isNode(node)) return yamlScalar("", "");
  const anchor = library.isScalar(node) || library.isCollection(node) ? node.anchor : undefined;
  if (anchor !== undefined) {
    anchors.set(anchor, node);
    open.add(anchor);
  }
  if (++reading.depth > mostLevels) throw new FunctionFailure(tooDeep, 0);
  const value = bareValueOf(node, reading);
  reading.depth--;
  if (anchor !== undefined) open.delete(anchor);
  return value;
}

function bareValueOf(node: Node, reading: Reading): Value {
  if (reading.library.isScalar(node)) return scalarOf(node);
  if (reading.library.isSeq(node)) return tuple(node.items.map((item) => valueOf(item, reading)));
  if (!reading.library.isMap(node)) throw new FunctionFailure("it holds what is neither a value, a list nor a map", 0);
  const own: [string, Value][] = [];
  const merged: [string, Value][] = [];
  for (const { key, value } of node.items) {
    if (reading.library.isScalar(key) && key.type === "PLAIN" && key.source === "<<") {
      merged.unshift(...mergedEntries(valueOf(value, reading)));
    } else own.push([keyOf(valueOf(key, reading)), valueOf(value, reading)]);
  }
  return object(Object.fromEntries([...merged, ...own]));
}

function mergedEntries(value: Value): [string, Value][] {
  if (value.kind === "object") return Object.entries(value.entries);
  if (value.kind !== "tuple") throw new FunctionFailure("cannot merge what is not a map", 0);
  return value.items.flatMap(mergedEntries);
}

function keyOf(value: Value): string {
  if (value.kind === "null") throw new FunctionFailure("a key cannot be null", 0);
  return textOf(converted(value, "string", 0));
}

function scalarOf(node: Scalar): Value {
  const text = typeof node.value === "string" ? node.value : (node.source ?? "");
  // A text between quotation marks stays one, whatever its tag says.
  if (node.type !== "PLAIN" && node.type !== undefined) return str(text);
  return node.tag === "!" ? str(text) : yamlScalar(node.tag ?? "", text);
}
