import { error, type AttributePath } from "../diagnostics/diagnostic";
import { decodeJson } from "../language/decode-json";
import type { Expression } from "../language/expression";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../language/json";
import { printJson } from "../language/json-text";
import { nullOf } from "../language/make";
import { parseTemplate } from "../language/parse-template";
import type { Body, BodyNode } from "./configuration";
import { reportAt, type Report } from "./place";
import { withWorkspace } from "./workspace";

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
  if (typeof json === "string") return { kind: "expression", expression: readText(json, report, path) };
  if (path.length > deepest) return tooDeep(report, path);
  if (isJsonArray(json)) return { kind: "list", items: json.map((item, i) => readNode(item, report, [...path, i])) };
  if (isJsonObject(json)) return readObject(json, report, path);
  return { kind: "expression", expression: readLiteral(json, report, path) };
}

function readText(text: string, report: Report, path: AttributePath): Expression {
  const { expression, diagnostics } = parseTemplate(text);
  diagnostics.forEach(reportAt(report, { attributePath: path }));
  return withWorkspace(expression);
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
function readObject(json: JsonObject, report: Report, path: AttributePath): BodyNode {
  const entries = Object.entries(json).map(([name, inner]) => ({
    name,
    key: readText(name, report, [...path, name]),
    node: readNode(inner ?? null, report, [...path, name]),
  }));
  const named: [string, BodyNode][] = [];
  for (const { key, node } of entries) {
    if (key.kind !== "literal" || key.value.kind !== "string") {
      const computed = entries.map((entry) => ({ key: entry.key, value: toExpression(entry.node) }));
      return { kind: "expression", expression: { kind: "object", entries: computed, source: "{…}" } };
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
        key: toExpression(readNode(name.replaceAll("${", "$${").replaceAll("%{", "%%{"), () => undefined)),
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
