import { difference, opposite, product, quotient, remainder, sum } from "./arithmetic";
import { compareNumbers, isComparison } from "./compare-numbers";
import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import { equality } from "./equality";
import type { Binary, BinaryOperator, Expression, Unary } from "./expression";
import { bool, num } from "./make";
import { marksOf, mergeMarks, withMarks } from "./marks";
import { unknownNotNull } from "./refinement";
import { refuse } from "./refuse";
import type { BoolValue, NumberValue, UnknownValue, Value } from "./value";

const arithmetic = new Map<BinaryOperator, (a: string, b: string) => string>([
  ["+", sum],
  ["-", difference],
  ["*", product],
  ["/", quotient],
  ["%", remainder],
]);

export function operateUnary(expression: Unary, operand: Value): Value {
  if (expression.operator === "!") {
    const value = boolOf(expression.operand, operand);
    return withMarks(value.kind === "unknown" ? unknownNotNull("bool") : bool(!value.value), value.marks);
  }
  const value = numberOf(expression.operand, operand);
  return withMarks(value.kind === "unknown" ? unknownNotNull("number") : num(opposite(value.value)), value.marks);
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
  const value = boolOrUnknown(equal === undefined ? undefined : equal !== negated);
  return withMarks(value, mergeMarks(orNone(left), orNone(right)));
}

function boolOrUnknown(holds: boolean | undefined): Value {
  return holds === undefined ? unknownNotNull("bool") : bool(holds);
}

function orNone(value: Value) {
  const marks = marksOf(value);
  return marks.sensitive || marks.ephemeral ? marks : undefined;
}

function operateBools(expression: Binary, left: Value, right: Value): Value {
  const [a, b] = [boolOf(expression.left, left), boolOf(expression.right, right)];
  const known = a.kind === "bool" && b.kind === "bool";
  const value = known
    ? bool(expression.operator === "&&" ? a.value && b.value : a.value || b.value)
    : unknownNotNull("bool");
  return withMarks(value, mergeMarks(a.marks, b.marks));
}

function operateNumbers(expression: Binary, a: NumberValue | UnknownValue, b: NumberValue | UnknownValue): Value {
  const { operator } = expression;
  if (isComparison(operator)) return boolOrUnknown(compareNumbers(operator, a, b));
  if (a.kind === "unknown" || b.kind === "unknown") return unknownNotNull("number");
  const calculate = arithmetic.get(operator) ?? sum;
  if (b.value === "0" && operator === "/") {
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
    hint:
      why instanceof ConversionError
        ? `The operator takes a ${wanted} here: ${why.message}. Take a ${wanted} out of it, or convert it with to${wanted}.`
        : `The operator takes a ${wanted} here: where it may be null, give another value with coalesce.`,
  });
}
