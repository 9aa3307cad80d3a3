import { ConversionError } from "./conversion-error";
import { convert } from "./convert";
import type { Expression } from "./expression";
import { refuse } from "./refuse";
import type { BoolValue, UnknownValue, Value } from "./value";

/** The value as what decides; null and what is no bool are refused. */
export function conditionOf(expression: Expression, value: Value): BoolValue | UnknownValue {
  const converted = convert(value, "bool");
  if (!(converted instanceof ConversionError)) {
    if (converted.kind === "bool" || converted.kind === "unknown") return converted;
  }
  const why = converted instanceof ConversionError ? `: ${converted.message}` : ", and null is neither";
  return refuse(expression, {
    code: "invalid-condition",
    summary: "A condition is neither true nor false",
    hint: `A condition must be true or false${why}. Compare it, as in x == 1 or x != null.`,
  });
}
