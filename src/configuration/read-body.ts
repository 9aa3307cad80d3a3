import { error, type AttributePath } from "../diagnostics/diagnostic";
import { decodeJson } from "../language/decode-json";
import type { Expression } from "../language/expression";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../language/json";
import { printJson } from "../language/json-text";
import { nullOf, str } from "../language/make";
import { parseTemplate } from "../language/parse-template";
import type { Body, BodyNode } from "./configuration";
import { reportAt, type Report } from "./place";

// Deeper than any schema and far from the end of the stack.
const deepest = 100;

/** The attributes and nested blocks of a block; comments and what is in `others` left out. */
export function readBody(json: JsonObject, others: readonly string[], report: Report): Body {
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => name !== "//" && !others.includes(name))
      .map(([name, inner]) => [name, readNode(inner ?? null, report, [name])]),
  );
}

export function readNode(json: Json, report: Report, path: AttributePath = []): BodyNode {
  return read(json, readText, report, path);
}

/** What stands there as it is: nothing in it is a template. */
export function readPlainNode(json: Json, report: Report, path: AttributePath = []): BodyNode {
  return read(json, plainText, report, path);
}

type ReadText = (text: string, report: Report, path: AttributePath) => Expression;

function read(json: Json, text: ReadText, report: Report, path: AttributePath): BodyNode {
  if (typeof json === "string") return { kind: "expression", expression: text(json, report, path) };
  if (path.length > deepest) return tooDeep(report, path);
  if (isJsonArray(json)) return { kind: "list", items: json.map((item, i) => read(item, text, report, [...path, i])) };
  if (isJsonObject(json)) return readObject(json, text, report, path);
  return { kind: "expression", expression: readLiteral(json, report, path) };
}

function plainText(text: string): Expression {
  return { kind: "literal", value: str(text), source: text };
}

function readText(text: string, report: Report, path: AttributePath): Expression {
  const { expression, diagnostics } = parseTemplate(text);
  diagnostics.forEach(reportAt(report, { attributePath: path }));
  return expression;
}

function readLiteral(json: Json, report: Report, path: AttributePath): Expression {
  const source = printJson(json);
  try {
    return { kind: "literal", value: decodeJson(json, "dynamic"), source };
  } catch {
    reportAt(report, { attributePath: path })(
      error({
        code: "invalid-expression",
        summary: "The number is beyond what can be computed with",
        detail: "Its exponent has more than four digits. Write a smaller one.",
      }),
    );
    return { kind: "literal", value: nullOf("dynamic"), source };
  }
}

/** A key may be a template. Then the whole is known only when it is evaluated. */
function readObject(json: JsonObject, text: ReadText, report: Report, path: AttributePath): BodyNode {
  const entries = Object.entries(json).map(([name, inner]) => ({
    name,
    key: text(name, report, [...path, name]),
    node: read(inner ?? null, text, report, [...path, name]),
  }));
  const named: [string, BodyNode][] = [];
  for (const { key, node } of entries) {
    if (key.kind !== "literal" || key.value.kind !== "string") {
      const computed = entries.map((entry) => ({ key: entry.key, value: toExpression(entry.node) }));
      return { kind: "expression", expression: { kind: "object", entries: computed, distinct: true, source: "{…}" } };
    }
    named.push([key.value.value, node]);
  }
  return { kind: "object", entries: Object.fromEntries(named) };
}

function toExpression(node: BodyNode): Expression {
  switch (node.kind) {
    case "expression":
      return node.expression;
    case "list":
      return { kind: "tuple", items: node.items.map(toExpression), source: "[…]" };
    case "object": {
      const entries = Object.entries(node.entries).map(([name, inner]) => ({
        key: plainText(name),
        value: toExpression(inner),
      }));
      return { kind: "object", entries, source: "{…}" };
    }
  }
}

function tooDeep(report: Report, path: AttributePath): BodyNode {
  reportAt(report, { attributePath: path.slice(0, 3) })(
    error({
      code: "invalid-configuration",
      summary: "Too many objects and lists in each other",
      detail: `The configuration goes deeper than ${deepest} levels here.`,
    }),
  );
  return { kind: "expression", expression: { kind: "literal", value: nullOf("dynamic"), source: "…" } };
}
