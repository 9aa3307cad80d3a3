import type { Condition } from "../configuration/configuration";
import { error, hasErrors, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import type { Scope } from "../language/expression";
import { marksOf } from "../language/marks";
import type { Value } from "../language/value";
import { evaluateNode } from "./evaluate-node";
import { quotedExpression } from "./quoted-expression";

export type ConditionStatus = "pass" | "fail" | "error" | "unknown";

/** What Terraform says of each kind of condition that does not hold. */
export const conditionSummaries = {
  precondition: "Resource precondition failed",
  postcondition: "Resource postcondition failed",
  output: "Module output value precondition failed",
  assert: "Check block assertion failed",
  validation: "Invalid value for variable",
} as const;

export type ConditionKind = keyof typeof conditionSummaries;

export interface JudgedCondition {
  readonly status: ConditionStatus;
  /** What the author says of a failure. */
  readonly message?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a condition holds; where that is not known yet, nothing is said of it. */
function judge(
  kind: ConditionKind,
  { condition, errorMessage }: Condition,
  scope: Scope,
  path: AttributePath,
): JudgedCondition {
  const { value, diagnostics } = evaluateNode(condition, scope, [...path, "condition"]);
  if (hasErrors(diagnostics)) return { status: "error", diagnostics };
  const holds = convert(value, "bool");
  if (holds instanceof ConversionError || holds.kind === "null")
    return { status: "error", diagnostics: [quoting(notBool(path), condition, scope)] };
  if (holds.kind !== "bool") return { status: "unknown", diagnostics };
  if (holds.value) return { status: "pass", diagnostics };
  const message = messageOf(evaluateNode(errorMessage, scope, [...path, "error_message"]));
  const [code, summary] = [`${kind}-failed`, conditionSummaries[kind]];
  const failed = error({ code, summary, detail: message.text, attributePath: [...path, "condition"] });
  return {
    status: "fail",
    message: message.text,
    diagnostics: [...message.diagnostics, quoting(failed, condition, scope)],
  };
}

/** With the condition and what it was decided by. */
function quoting(diagnostic: Diagnostic, condition: Condition["condition"], scope: Scope): Diagnostic {
  const expression = quotedExpression(condition, scope);
  return expression === undefined ? diagnostic : { ...diagnostic, expression };
}

/** Judges each of them, which stand in the given part of their block. */
export function judgeAll(
  kind: ConditionKind,
  conditions: readonly Condition[],
  scope: Scope,
  part: AttributePath = [],
): readonly JudgedCondition[] {
  return conditions.map((condition) => judge(kind, condition, scope, [...part, ...condition.path]));
}

function messageOf({ value, diagnostics }: { value: Value; diagnostics: readonly Diagnostic[] }): {
  text: string;
  diagnostics: readonly Diagnostic[];
} {
  const text = convert(value, "string");
  const marks = marksOf(value);
  if (marks.sensitive === true) return unsaid("Its error message holds sensitive values, so it is not shown.");
  if (marks.ephemeral === true) return unsaid("Its error message holds ephemeral values, so it is not shown.");
  if (text instanceof ConversionError || text.kind !== "string") {
    return { text: "Its error message is no text that is known.", diagnostics };
  }
  return { text: text.value.trim(), diagnostics };
}

function unsaid(text: string) {
  return { text, diagnostics: [] };
}

function notBool(path: AttributePath): Diagnostic {
  return error({
    code: "invalid-condition",
    summary: "Invalid condition result",
    detail: "A condition is true or false: here it came out as something else.",
    attributePath: [...path, "condition"],
  });
}
