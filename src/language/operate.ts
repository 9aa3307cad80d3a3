import { difference, opposite, product, quotient, remainder, sum } from "./arithmetic";
import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import { compareDecimals } from "./decimal";
import { equality } from "./equality";
import type { Binary, BinaryOperator, Expression, Unary } from "./expression";
import { bool, num, unknown } from "./make";
import { marksOf, mergeMarks, withMarks } from "./marks";
import { refuse } from "./refuse";
import type { BoolValue, NumberValue, UnknownValue, Value } from "./value";

const arithmetic = new Map<BinaryOperator, (a: string, b: string) => string>([
  ["+", sum],
  ["-", difference],
  ["*", product],
  ["/", quotient],
  ["%", remainder],
]);
const comparison = new Map<BinaryOperator, (order: number) => boolean>([
  ["<", (order) => order < 0],
  ["<=", (order) => order <= 0],
  [">", (order) => order > 0],
  [">=", (order) => order >= 0],
]);

export function operateUnary(expression: Unary, operand: Value): Value {
  if (expression.operator === "!") {
    const value = boolOf(expression.operand, operand);
    return withMarks(value.kind === "unknown" ? unknown("bool") : bool(!value.value), value.marks);
  }
  const value = numberOf(expression.operand, operand);
  return withMarks(value.kind === "unknown" ? unknown("number") : num(opposite(value.value)), value.marks);
}

/** Both operands always count: an unknown one makes the result unknown, even behind `false &&`. */
export function operateBinary(expression: Binary, left: Value, right: Value): Value {
  const { operator } = expression;
  if (operator === "==" || operator === "!=") return compareEqual(left, right, operator === "!=");
  if (operator === "&&" || operator === "||") return operateBools(expression, left, right);
  const [a, b] = [numberOf(expression.left, left), numberOf(expression.right, right)];
  return withMarks(operateNumbers(expression, a, b), mergeMarks(a.marks, b.marks));
}

function compareEqual(left: Value, right: Value, negated: boolean): Value {
  const equal = equality(left, right);
  const value = equal === undefined ? unknown("bool") : bool(equal !== negated);
  return withMarks(value, mergeMarks(orNone(left), orNone(right)));
}

function orNone(value: Value) {
  const marks = marksOf(value);
  return marks.sensitive || marks.ephemeral ? marks : undefined;
}

function operateBools(expression: Binary, left: Value, right: Value): Value {
  const [a, b] = [boolOf(expression.left, left), boolOf(expression.right, right)];
  const known = a.kind === "bool" && b.kind === "bool";
  const value = known ? bool(expression.operator === "&&" ? a.value && b.value : a.value || b.value) : unknown("bool");
  return withMarks(value, mergeMarks(a.marks, b.marks));
}

function operateNumbers(expression: Binary, a: NumberValue | UnknownValue, b: NumberValue | UnknownValue): Value {
  const compares = comparison.get(expression.operator);
  if (a.kind === "unknown" || b.kind === "unknown") return unknown(compares === undefined ? "number" : "bool");
  if (compares !== undefined) return bool(compares(compareDecimals(a.value, b.value)));
  const calculate = arithmetic.get(expression.operator) ?? sum;
  if (b.value === "0" && expression.operator === "/") {
    return refuse(expression, {
      code: "invalid-operation",
      summary: "A division by zero",
      hint: "Test the divisor before, as in b == 0 ? 0 : a / b.",
    });
  }
  return num(calculate(a.value, b.value));
}

function numberOf(expression: Expression, value: Value): NumberValue | UnknownValue {
  const converted = convert(value, "number");
  if (!(converted instanceof ConversionError) && (converted.kind === "number" || converted.kind === "unknown")) {
    return converted;
  }
  return refuseOperand(expression, "number", converted);
}

function boolOf(expression: Expression, value: Value): BoolValue | UnknownValue {
  const converted = convert(value, "bool");
  if (!(converted instanceof ConversionError) && (converted.kind === "bool" || converted.kind === "unknown")) {
    return converted;
  }
  return refuseOperand(expression, "bool", converted);
}

function refuseOperand(expression: Expression, wanted: string, why: Value | ConversionError): never {
  const summary = why instanceof ConversionError ? `An operand is no ${wanted}` : "An operand is null";
  return refuse(expression, {
    code: "invalid-operand",
    summary,
    hint: `The operator takes a ${wanted} here${why instanceof ConversionError ? `: ${why.message}` : ""}.`,
  });
}
