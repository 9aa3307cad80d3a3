import type { VariableBlock } from "../configuration/configuration";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { Scope } from "../language/expression";
import { checkedObject, type CheckResult } from "./check-result";
import { judgeAll } from "./conditions";
import { place } from "./place";

/** The validations of a variable. */
export function judgeVariable(
  { name, validations, constructPath }: VariableBlock,
  scope: Scope,
): { result: CheckResult | undefined; diagnostics: readonly Diagnostic[] } {
  if (validations.length === 0) return { result: undefined, diagnostics: [] };
  const address = `var.${name}`;
  const judged = judgeAll("validation", validations, scope);
  return {
    result: { kind: "var", address, objects: { [address]: checkedObject(judged) } },
    diagnostics: place(
      judged.flatMap(({ diagnostics }) => diagnostics),
      { address, constructPath },
    ),
  };
}
