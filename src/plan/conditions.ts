import type { Condition } from "../configuration/configuration";
import { error, hasErrors, type AttributePath, type Diagnostic } from "../diagnostics/diagnostic";
import { ConversionError } from "../language/conversion-error";
import { convert } from "../language/convert";
import type { Scope } from "../language/expression";
import { conditionMessage, type ConditionMessage } from "./condition-message";
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
  severity: Diagnostic["severity"],
): JudgedCondition {
  const evaluated = evaluateNode(condition, scope, [...path, "condition"]);
  const message = conditionMessage(errorMessage, scope, [...path, "error_message"]);
  // as Terraform: a validation asks for its message where it needs one, all others beforehand
  const [asked, ofMessage] = kind === "validation" ? [[], message.diagnostics.map(asError)] : [message.diagnostics, []];
  const diagnostics = [...evaluated.diagnostics, ...asked];
  if (hasErrors(diagnostics)) return { status: "error", diagnostics };
  const holds = convert(evaluated.value, "bool");
  if (holds instanceof ConversionError || holds.kind === "null")
    return { status: "error", diagnostics: [...diagnostics, quoting(notBool(path), condition, scope)] };
  if (holds.kind !== "bool") return { status: "unknown", diagnostics };
  if (holds.value) return { status: "pass", diagnostics };
  const [code, summary] = [`${kind}-failed`, conditionSummaries[kind]];
  const detail = message.text === "" ? unsaid(message) : message.text;
  const failed = { ...error({ code, summary, detail, attributePath: [...path, "condition"] }), severity };
  return {
    status: "fail",
    message: message.text,
    diagnostics: [...diagnostics, ...ofMessage, quoting(failed, condition, scope)],
  };
}

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "error" };
}

function unsaid({ diagnostics }: ConditionMessage): string {
  return diagnostics.length > 0
    ? "This check failed, but has an invalid error message as described in the other accompanying messages."
    : "This check failed, and its error message is empty or not known yet.";
}

/** With the condition and what it was decided by. */
function quoting(diagnostic: Diagnostic, condition: Condition["condition"], scope: Scope): Diagnostic {
  const expression = quotedExpression(condition, scope);
  return expression === undefined ? diagnostic : { ...diagnostic, expression };
}

/**
 * Judges each of them, which stand in the given part of their block. A failure has the severity; what cannot be judged
 * is an error.
 */
export function judgeAll(
  kind: ConditionKind,
  conditions: readonly Condition[],
  scope: Scope,
  part: AttributePath = [],
  severity: Diagnostic["severity"] = "error",
): readonly JudgedCondition[] {
  return conditions.map((condition) => judge(kind, condition, scope, [...part, ...condition.path], severity));
}

function notBool(path: AttributePath): Diagnostic {
  return error({
    code: "invalid-condition",
    summary: "Invalid condition result",
    detail: "A condition is true or false: here it came out as something else.",
    attributePath: [...path, "condition"],
  });
}
