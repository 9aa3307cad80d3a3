import type { BinaryOperator, Expression, TraversalStep } from "./expression";
import { operatorLevels } from "./operator-levels";

/** The expression in Terraform's language: parsed again it is the same. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression);
    case "traversal":
      return expression.root + expression.steps.map(printStep).join("");
    case "template":
    case "template-if":
    case "template-for":
      return `"${printParts(expression)}"`;
    case "tuple":
      return `[${expression.items.map(printExpression).join(", ")}]`;
    case "object":
      return `{${expression.entries.map(({ key, value }) => `(${printExpression(key)}) = ${printExpression(value)}`).join(", ")}}`;
    case "step":
      return printOperand(expression.of) + printStep(expression.step);
    case "index":
      return `${printOperand(expression.of)}[${printExpression(expression.key)}]`;
    case "splat":
      return `${printOperand(expression.of)}${expression.attributesOnly ? ".*" : "[*]"}${printExpression(expression.each)}`;
    case "item":
      return "";
    case "unary":
      return `${expression.operator}${printOperand(expression.operand)}`;
    case "binary":
      return printBinary(expression);
    case "conditional": {
      const { condition, then, otherwise } = expression;
      return `${printNested(condition, condition.kind === "conditional")} ? ${printExpression(then)} : ${printExpression(otherwise)}`;
    }
    case "call":
      return `${expression.name}(${expression.args.map(printExpression).join(", ")}${expression.expand ? "..." : ""})`;
    case "for":
      return printFor(expression);
  }
}

function printLiteral({ value, source }: Extract<Expression, { kind: "literal" }>): string {
  switch (value.kind) {
    case "string":
      return `"${escapeText(value.value)}"`;
    case "number":
      return value.value;
    case "bool":
      return String(value.value);
    case "null":
      return "null";
    default:
      return source;
  }
}

const escapes: readonly (readonly [string, string])[] = [
  ["\\", "\\\\"],
  ['"', '\\"'],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["${", "$${"],
  ["%{", "%%{"],
];

function escapeText(text: string): string {
  const escaped = escapes.reduce((result, [from, to]) => result.replaceAll(from, () => to), text);
  // in front of an interpolation these two would escape it
  return escaped.replace(/\$$/, "\\u0024").replace(/%$/, "\\u0025");
}

function printParts(part: Expression): string {
  switch (part.kind) {
    case "template":
      return part.parts.map(printPart).join("");
    case "template-if":
      return `%{ if ${printExpression(part.condition)} }${printBody(part.then)}%{ else }${printBody(part.otherwise)}%{ endif }`;
    case "template-for":
      return `%{ for ${printNames(part)} in ${printExpression(part.collection)} }${printBody(part.body)}%{ endfor }`;
    default:
      return `\${${printExpression(part)}}`;
  }
}

function printPart(part: Expression): string {
  if (part.kind === "literal" && part.value.kind === "string" && part.source === "")
    return escapeText(part.value.value);
  return part.kind === "template" ? `\${${printExpression(part)}}` : printParts(part);
}

function printBody(body: Expression): string {
  return body.kind === "literal" && body.value.kind === "string" ? escapeText(body.value.value) : printParts(body);
}

function printStep(step: TraversalStep): string {
  if ("attribute" in step) return `.${step.attribute}`;
  return `[${typeof step.index === "number" ? step.index : `"${escapeText(step.index)}"`}]`;
}

function printOperand(expression: Expression): string {
  const bare = ["traversal", "step", "index", "item", "call", "tuple", "object", "for"].includes(expression.kind);
  return printNested(expression, !bare);
}

function printNested(expression: Expression, parenthesized: boolean): string {
  return parenthesized ? `(${printExpression(expression)})` : printExpression(expression);
}

function printBinary({ operator, left, right }: Extract<Expression, { kind: "binary" }>): string {
  const level = levelOf(operator);
  const print = (operand: Expression, lowest: number): string => {
    const loose = operand.kind === "conditional" || (operand.kind === "binary" && levelOf(operand.operator) < lowest);
    return printNested(operand, loose);
  };
  return `${print(left, level)} ${operator} ${print(right, level + 1)}`;
}

function levelOf(operator: BinaryOperator): number {
  return operatorLevels.findIndex((operators) => operators.includes(operator));
}

function printNames({ keyName, valueName }: { readonly keyName?: string; readonly valueName: string }): string {
  return keyName === undefined ? valueName : `${keyName}, ${valueName}`;
}

function printFor(expression: Extract<Expression, { kind: "for" }>): string {
  const { collection, key, value, condition, grouping } = expression;
  const results = `${key === undefined ? "" : `${printExpression(key)} => `}${printExpression(value)}${grouping ? "..." : ""}`;
  const suffix = condition === undefined ? "" : ` if ${printExpression(condition)}`;
  const body = `for ${printNames(expression)} in ${printExpression(collection)} : ${results}${suffix}`;
  return key === undefined ? `[${body}]` : `{${body}}`;
}
