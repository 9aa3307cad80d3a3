import type { CheckBlock, Condition } from "../configuration/configuration";
import { checkedObject, type CheckResult } from "./check-result";
import { warning, type Diagnostic } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import { judgeAll } from "./conditions";
import { place } from "./place";

/** Why the data source of a check cannot be read, as the problem of the check. */
export function failureOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.map(({ summary, detail }) => `${summary}: ${detail}`).join("\n");
}

/**
 * The assertions of a check block, which are not looked at where its data source could not be read. What does not hold
 * is a warning and stops nothing; what cannot be judged is an error.
 */
export function judgeCheck(
  { name, asserts, constructPath }: CheckBlock,
  scope: Scope,
  unreadable: ReadonlyMap<string, string>,
): { result: CheckResult; diagnostics: readonly Diagnostic[] } {
  const address = `check.${name}`;
  const failure = unreadable.get(name);
  if (failure !== undefined) {
    const objects = { [address]: { status: "fail", problems: [failure] } } as const;
    return { result: { kind: "check", address, objects }, diagnostics: [] };
  }
  const judged = judgeAll("assert", asserts, scope, [], "warning");
  const diagnostics = judged.flatMap(({ status, diagnostics: found }, i) =>
    status === "unknown" ? [...found, notYetKnown(asserts[i])] : found,
  );
  return {
    result: { kind: "check", address, objects: { [address]: checkedObject(judged) } },
    diagnostics: place(diagnostics, { address, constructPath }),
  };
}

export const assertUnknown = "assert-unknown";

/** What a data source in a check block cannot tell stops nothing. */
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
