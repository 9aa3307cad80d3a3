import type { CheckBlock } from "../configuration/configuration";
import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import { judgeAll, type ConditionStatus, type JudgedCondition } from "./conditions";
import { place } from "./place";

/** What became of the conditions of one object. */
export interface CheckResult {
  readonly kind: "resource" | "output_value" | "check" | "var";
  /** Of the block; `check.name`, `output.name`, `var.name`. */
  readonly address: string;
  /** Of each instance, under its address. */
  readonly objects: Readonly<Record<string, CheckedObject>>;
}

export interface CheckedObject {
  readonly status: ConditionStatus;
  readonly problems: readonly string[];
}

export function checkedObject(judged: readonly JudgedCondition[]): CheckedObject {
  const has = (status: ConditionStatus) => judged.some((condition) => condition.status === status);
  const status = (["error", "fail", "unknown"] as const).find(has) ?? "pass";
  return {
    status,
    problems: judged.flatMap(({ status: of, message }) => (of === "fail" && message !== undefined ? [message] : [])),
  };
}

/** The assertions of a check block: what does not hold is a warning and stops nothing. */
export function judgeCheck(
  { name, asserts, constructPath }: CheckBlock,
  scope: Scope,
): { result: CheckResult; diagnostics: readonly Diagnostic[] } {
  const address = `check.${name}`;
  const judged = judgeAll("assert", asserts, scope, ["assert"]);
  const diagnostics = judged.flatMap(({ status, diagnostics: found }, i) =>
    status === "unknown" ? [notYetKnown(i)] : found.map(asWarning),
  );
  return {
    result: { kind: "check", address, objects: { [address]: checkedObject(judged) } },
    diagnostics: place(diagnostics, { address, constructPath }),
  };
}

/** Nothing of a check block is ever an error. */
export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "warning" };
}

function notYetKnown(i: number): Diagnostic {
  return warning({
    code: "assert-unknown",
    summary: "Check block assertion known after apply",
    detail: "The condition could not be evaluated at this time, a result will be known when this plan is applied.",
    attributePath: ["assert", i],
  });
}
