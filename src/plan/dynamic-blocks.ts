import { error, formatPath, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import type { Body, BodyNode } from "../configuration/configuration";
import type { Scope } from "../language/expression";
import { innerScope } from "../language/inner-scope";
import { num, object, str } from "../language/make";
import { compareText } from "../language/set-order";
import { typeName } from "../language/type";
import { typeOf } from "../language/type-of";
import type { Value } from "../language/value";
import { evaluateNode } from "./evaluate-node";

/** A nested block, with the scope that its expressions are evaluated in. */
export interface NestedBody {
  readonly body: Body;
  readonly scope: Scope;
  readonly path: AttributePath;
}

/** The blocks that a `dynamic` block stands for; undefined where their number is known only after apply. */
export function expandDynamic(
  name: string,
  body: Body,
  scope: Scope,
  diagnostics: Diagnostic[],
  path: AttributePath,
): readonly NestedBody[] | undefined {
  const found: NestedBody[] = [];
  for (const { entries, path: at } of dynamicsOf(body, name, [...path, "dynamic"])) {
    const blocks = expandOne(name, entries, scope, diagnostics, at);
    if (blocks === undefined) return undefined;
    found.push(...blocks);
  }
  return found;
}

/** The names of the nested blocks that the body makes dynamically. */
export function dynamicNames(body: Body): readonly string[] {
  return [...new Set(objectsOf(body["dynamic"], []).flatMap(({ entries }) => Object.keys(entries)))];
}

interface Placed {
  readonly entries: Body;
  readonly path: AttributePath;
}

function dynamicsOf(body: Body, name: string, path: AttributePath): readonly Placed[] {
  return objectsOf(body["dynamic"], path).flatMap(({ entries, path: at }) =>
    objectsOf(Object.hasOwn(entries, name) ? entries[name] : undefined, [...at, name]),
  );
}

/** Terraform JSON lets a list of objects stand where one may. */
function objectsOf(node: BodyNode | undefined, path: AttributePath): readonly Placed[] {
  if (node?.kind === "object") return [{ entries: node.entries, path }];
  return node?.kind === "list" ? node.items.flatMap((item, i) => objectsOf(item, [...path, i])) : [];
}

function expandOne(
  name: string,
  dynamic: Body,
  scope: Scope,
  diagnostics: Diagnostic[],
  path: AttributePath,
): readonly NestedBody[] | undefined {
  const { for_each: forEach, iterator, content } = dynamic;
  if (forEach === undefined || content === undefined) {
    diagnostics.push(incomplete(name, forEach === undefined ? "for_each" : "content", path));
    return [];
  }
  const evaluated = evaluateNode(forEach, scope, [...path, "for_each"]);
  diagnostics.push(...evaluated.diagnostics);
  if (evaluated.diagnostics.length > 0) return [];
  const { value } = evaluated;
  const marks = value.marks ?? {};
  if (marks.sensitive === true || marks.ephemeral === true) {
    diagnostics.push(
      unsuitable(
        path,
        "it is sensitive, and the number of blocks is shown. Take the sensitive part out with nonsensitive().",
      ),
    );
    return [];
  }
  if (value.kind === "unknown") return undefined;
  if (value.kind === "null") {
    diagnostics.push(unsuitable(path, "it is null. Give it an empty list where no block is wanted."));
    return [];
  }
  const elements = elementsOf(value);
  if (elements === undefined) {
    diagnostics.push(
      unsuitable(path, `a value of type ${typeName(typeOf(value))} has no elements. Give it a list, a set or a map.`),
    );
    return [];
  }
  const called = iteratorName(iterator) ?? name;
  return elements.flatMap((element) => {
    const inner = innerScope(scope, { [called]: object(element) });
    return objectsOf(content, [...path, "content"]).map(({ entries, path: at }) => ({
      body: entries,
      scope: inner,
      path: at,
    }));
  });
}

/** The iterator is written as a bare name, which reads as a reference or as plain text. */
function iteratorName(node: BodyNode | undefined): string | undefined {
  if (node?.kind !== "expression") return undefined;
  const { expression } = node;
  if (expression.kind === "traversal") return expression.root;
  return expression.kind === "literal" && expression.value.kind === "string" ? expression.value.value : undefined;
}

function elementsOf(value: Value): readonly { key: Value; value: Value }[] | undefined {
  switch (value.kind) {
    case "list":
    case "tuple":
      return value.items.map((item, i) => ({ key: num(i), value: item }));
    case "set":
      return value.items.map((item) => ({ key: item, value: item }));
    case "map":
    case "object":
      return Object.entries(value.entries)
        .sort(([a], [b]) => compareText(a, b))
        .map(([key, item]) => ({ key: str(key), value: item }));
    default:
      return undefined;
  }
}

function incomplete(name: string, what: string, path: AttributePath): Diagnostic {
  return error({
    code: "missing-argument",
    summary: `The dynamic block "${name}" has no ${what}`,
    detail: "It has for_each, content, and perhaps iterator.",
    attributePath: path,
  });
}

function unsuitable(path: AttributePath, why: string): Diagnostic {
  return error({
    code: "invalid-dynamic-for-each",
    summary: "Invalid dynamic for_each value",
    detail: `${formatPath([...path, "for_each"])} cannot be used: ${why}`,
    attributePath: [...path, "for_each"],
  });
}
