import type { Scope } from "../language/expression";
import type { Value } from "../language/value";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { judgeAll, type JudgedCondition } from "./conditions";
import { instanceScope, type ResourceInstance } from "./resource-instance";

/** Judged before the instance is planned and again before it is changed. */
export function judgeBefore(
  instance: ResourceInstance,
  scope: Scope,
  severity?: Diagnostic["severity"],
): readonly JudgedCondition[] {
  const { preconditions: all } = instance.block.lifecycle;
  return judgeAll("precondition", all, instanceScope(instance, scope), ["lifecycle"], severity);
}

/** Judged of the instance as it is planned, and again as it came out. */
export function judgeAfter(
  instance: ResourceInstance,
  scope: Scope,
  self: Value,
  severity?: Diagnostic["severity"],
): readonly JudgedCondition[] {
  const { postconditions: all } = instance.block.lifecycle;
  return judgeAll("postcondition", all, instanceScope(instance, scope, self), ["lifecycle"], severity);
}
