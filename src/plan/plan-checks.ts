import type { CheckBlock, Condition } from "../configuration/configuration";
import { checkedObject, type CheckResult } from "./check-result";
import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import { judgeAll } from "./conditions";
import { place } from "./place";

/** The assertions of a check block: what does not hold is a warning and stops nothing. */
export function judgeCheck(
  { name, asserts, constructPath }: CheckBlock,
  scope: Scope,
): { result: CheckResult; diagnostics: readonly Diagnostic[] } {
  const address = `check.${name}`;
  const judged = judgeAll("assert", asserts, scope);
  const diagnostics = judged.flatMap(({ status, diagnostics: found }, i) =>
    status === "unknown" ? [notYetKnown(asserts[i])] : found.map(asWarning),
  );
  return {
    result: { kind: "check", address, objects: { [address]: checkedObject(judged) } },
    diagnostics: place(diagnostics, { address, constructPath }),
  };
}

export const assertUnknown = "assert-unknown";

/** Nothing of a check block is ever an error. */
export function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "warning" };
}

function notYetKnown(assert: Condition | undefined): Diagnostic {
  return warning({
    code: assertUnknown,
    summary: "Check block assertion known after apply",
    detail: "The condition could not be evaluated at this time, a result will be known when this plan is applied.",
    attributePath: [...(assert?.path ?? ["assert"]), "condition"],
  });
}
