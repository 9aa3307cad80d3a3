import { DiagnosticError } from "../diagnostics/diagnostic";
import { wider } from "./bound";
import { conditionOf } from "./condition";
import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import type { Conditional, Expression, Scope } from "./expression";
import type { Evaluate } from "./inner-scope";
import { nullOf, unknown } from "./make";
import { mergeMarks, withMarks } from "./marks";
import { refine, unknownNotNull } from "./refinement";
import { refuse } from "./refuse";
import { sameType, typeName, type Type } from "./type";
import { typeOf } from "./type-of";
import { unfinished } from "./unfinished";
import { unify } from "./unify";
import type { Refinement, Value } from "./value";
import { lengthRange, mayBeNull, numberRange, ofLength, type NumberRange } from "./value-range";

type Outcome = { readonly value: Value; readonly failure?: DiagnosticError };

/** The chosen result, as of the type that both have in common. Errors in the other one do not count; its marks do. */
export function evaluateConditional(expression: Conditional, scope: Scope, evaluate: Evaluate): Value {
  const [then, otherwise] = [attempt(expression.then), attempt(expression.otherwise)];
  const type = commonType(expression, then.value, otherwise.value);
  const condition = conditionOf(expression.condition, evaluate(expression.condition, scope));
  const marks = mergeMarks(mergeMarks(condition.marks, then.value.marks), otherwise.value.marks);
  if (condition.kind === "unknown") {
    return withMarks(eitherOf(then.value, otherwise.value, type), marks);
  }
  const { value, failure } = condition.value ? then : otherwise;
  if (failure !== undefined) throw failure;
  if (value.kind === "unknown" && value.type === "dynamic") return withMarks(value, marks);
  const converted = convert(value, type);
  if (converted instanceof ConversionError) return refuseTypes(expression, then.value, otherwise.value, converted);
  return withMarks(converted, marks);

  function attempt(branch: Expression, within = scope): Outcome {
    try {
      return { value: evaluate(branch, within) };
    } catch (failure) {
      if (!(failure instanceof DiagnosticError)) throw failure;
      const part = (inside: Expression, inner: Scope): Value => attempt(inside, inner).value;
      return { value: unfinished(branch, within, part, evaluateConditional), failure };
    }
  }
}

/** What is known of the result where the condition is not. */
function eitherOf(then: Value, otherwise: Value, type: Type): Value {
  if (then.kind === "null" && otherwise.kind === "null") return nullOf(type);
  const result = mayBeNull(then) || mayBeNull(otherwise) ? unknown(type) : unknownNotNull(type);
  if (!sameType(typeOf(then), typeOf(otherwise))) return result;
  return refine(result, { ...eitherNumber(then, otherwise), ...eitherLength(then, otherwise) });
}

function eitherNumber(then: Value, otherwise: Value): NumberRange {
  const [a, b] = [numberRange(then), numberRange(otherwise)];
  const [lower, upper] = [wider(a.lower, b.lower, "lower"), wider(a.upper, b.upper, "upper")];
  return { ...(lower && { lower }), ...(upper && { upper }) };
}

function eitherLength(then: Value, otherwise: Value): Refinement {
  const [a, b] = [lengthRange(then), lengthRange(otherwise)];
  return ofLength({
    minLength: Math.min(a.minLength, b.minLength),
    maxLength: Math.max(a.maxLength, b.maxLength),
  });
}

function commonType(expression: Conditional, then: Value, otherwise: Value): Type {
  if (isBareNull(then)) return typeOf(otherwise);
  if (isBareNull(otherwise)) return typeOf(then);
  const types = [typeOf(then), typeOf(otherwise)];
  if (types.includes("dynamic")) return "dynamic";
  return unify(types) ?? refuseTypes(expression, then, otherwise);
}

function isBareNull(value: Value): boolean {
  return value.kind === "null" && value.type === "dynamic" && value.marks === undefined;
}

function refuseTypes(expression: Conditional, then: Value, otherwise: Value, why?: ConversionError): never {
  const [first, second] = [typeName(typeOf(then)), typeName(typeOf(otherwise))];
  return refuse(expression, {
    code: "inconsistent-types",
    summary: "The two results of a conditional have no type in common",
    hint: `One is ${first}, the other ${second}${why === undefined ? "" : ` (${why.message})`}. Convert one of them.`,
  });
}
