import type { BodyNode } from "../configuration/configuration";
import { encodeJson } from "../language/encode-json";
import type { Expression } from "../language/expression";
import type { Json } from "../language/json";
import { mapEntries } from "../language/marks";

/** What the configuration has there, templates as their text: no more is constant in Terraform JSON. */
export function writtenJson(node: BodyNode): Json {
  switch (node.kind) {
    case "list":
      return node.items.map(writtenJson);
    case "object":
      return mapEntries(node.entries, writtenJson);
    case "expression":
      return writtenExpression(node.expression);
  }
}

function writtenExpression(expression: Expression): Json {
  if (expression.origin !== undefined) return expression.origin.text;
  switch (expression.kind) {
    case "literal":
      return expression.value.kind === "string" ? expression.source : encodeJson(expression.value);
    // lists and objects that a computed key made expressions of
    case "tuple":
      return expression.items.map(writtenExpression);
    case "object":
      return Object.fromEntries(
        expression.entries.map(({ key, value }) => [String(writtenExpression(key)), writtenExpression(value)]),
      );
    default:
      return expression.source;
  }
}
